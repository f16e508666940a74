package nara.booking.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nara.booking.Span;
import nara.town.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What calendars say of when somebody is busy, from 20 October to 10 November 2026. */
class BusyTimesTest {
  private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("d/M HH.mm");
  private static final List<String> LATE =
      List.of("25/10", "26/10", "27/10", "28/10", "29/10", "30/10", "31/10");
  private static final Span WITHIN = new Span(at("2026-10-20T00:00"), at("2026-11-10T00:00"));

  static List<Arguments> events() {
    return List.of(
        Arguments.of(
            "one in the town's time",
            "DTSTART;TZID=Europe/Stockholm:20261021T090000|DTEND;TZID=Europe/Stockholm:20261021T100000",
            List.of("21/10 09.00-21/10 10.00")),
        Arguments.of(
            "one in UTC, in summer",
            "DTSTART:20261021T070000Z|DTEND:20261021T080000Z",
            List.of("21/10 09.00-21/10 10.00")),
        Arguments.of(
            "one without a zone",
            "DTSTART:20261021T090000|DURATION:PT1H30M",
            List.of("21/10 09.00-21/10 10.30")),
        Arguments.of(
            "one by Outlook's name of the zone",
            "DTSTART;TZID=W. Europe Standard Time:20261021T090000|DTEND;TZID=\"W. Europe Standard Time\":20261021T100000",
            List.of("21/10 09.00-21/10 10.00")),
        Arguments.of(
            "one in Finland",
            "DTSTART;TZID=/mozilla.org/20070129_1/Europe/Helsinki:20261021T090000|DURATION:PT1H",
            List.of("21/10 08.00-21/10 09.00")),
        Arguments.of(
            "one in a zone that nobody knows",
            "DTSTART;TZID=Min egen:20261021T090000|DURATION:PT1H",
            List.of("21/10 09.00-21/10 10.00")),
        Arguments.of("a day", "DTSTART;VALUE=DATE:20261021", List.of("21/10 00.00-22/10 00.00")),
        Arguments.of(
            "the day on which summer time ends",
            "DTSTART;VALUE=DATE:20261025|DTEND;VALUE=DATE:20261026",
            List.of("25/10 00.00-26/10 00.00")),
        Arguments.of(
            "days that began before",
            "DTSTART;VALUE=DATE:20261012|DURATION:P2W",
            List.of("12/10 00.00-26/10 00.00")),
        Arguments.of("a moment", "DTSTART:20261021T070000Z", List.of()),
        Arguments.of(
            "one that ends before it starts",
            "DTSTART:20261021T070000Z|DTEND:20261021T060000Z",
            List.of()),
        Arguments.of("one without a start", "SUMMARY:Ingen tid", List.of()),
        Arguments.of(
            "one that takes no time",
            "DTSTART:20261021T070000Z|DURATION:PT1H|TRANSP:TRANSPARENT",
            List.of()),
        Arguments.of(
            "one that is off",
            "DTSTART:20261021T070000Z|DURATION:PT1H|STATUS:CANCELLED",
            List.of()),
        Arguments.of(
            "one that Outlook calls free",
            "DTSTART:20261021T070000Z|DURATION:PT1H|X-MICROSOFT-CDO-BUSYSTATUS:FREE",
            List.of()),
        Arguments.of(
            "each week, over the end of summer time, but once",
            "DTSTART;TZID=Europe/Stockholm:20260914T090000|DURATION:PT1H|RRULE:FREQ=WEEKLY|EXDATE;TZID=Europe/Stockholm:20261102T090000",
            List.of("26/10 09.00-26/10 10.00", "9/11 09.00-9/11 10.00")),
        Arguments.of(
            "each week in UTC, over the end of summer time",
            "DTSTART:20260915T070000Z|DURATION:PT1H|RRULE:FREQ=WEEKLY;BYDAY=TU",
            List.of("20/10 09.00-20/10 10.00", "27/10 08.00-27/10 09.00", "3/11 08.00-3/11 09.00")),
        Arguments.of(
            "until a day, that day too",
            "DTSTART;TZID=Europe/Stockholm:20260914T090000|DURATION:PT1H|RRULE:FREQ=WEEKLY;UNTIL=20261102",
            List.of("26/10 09.00-26/10 10.00", "2/11 09.00-2/11 10.00")),
        Arguments.of(
            "six times in all",
            "DTSTART;TZID=Europe/Stockholm:20260921T090000|DURATION:PT1H|RRULE:FREQ=WEEKLY;COUNT=6",
            List.of("26/10 09.00-26/10 10.00")),
        Arguments.of(
            "the last Friday of each month",
            "DTSTART;TZID=Europe/Stockholm:20250131T090000|DURATION:PT1H|RRULE:FREQ=MONTHLY;BYDAY=-1FR",
            List.of("30/10 09.00-30/10 10.00")),
        Arguments.of(
            "days each week, but one",
            "DTSTART;VALUE=DATE:20260914|RRULE:FREQ=WEEKLY|EXDATE;VALUE=DATE:20261026",
            List.of("2/11 00.00-3/11 00.00", "9/11 00.00-10/11 00.00")),
        Arguments.of(
            "two dates besides",
            "DTSTART:20261021T070000Z|DURATION:PT1H|RDATE:20261023T070000Z,20261024T070000Z",
            List.of(
                "21/10 09.00-21/10 10.00", "23/10 09.00-23/10 10.00", "24/10 09.00-24/10 10.00")),
        Arguments.of(
            "every minute",
            "DTSTART:20200101T000000Z|DURATION:PT1M|RRULE:FREQ=MINUTELY",
            List.of("1/1 01.00-10/11 00.00")),
        Arguments.of(
            "every second, long ago",
            "DTSTART:20200101T000000Z|DURATION:PT1S|RRULE:FREQ=SECONDLY;UNTIL=20210101T000000Z",
            List.of()),
        Arguments.of(
            "every twelve hours, for years",
            "DTSTART:20200101T080000Z|DURATION:PT30M|RRULE:FREQ=HOURLY;INTERVAL=12;UNTIL=20261021T090000Z",
            List.of(
                "20/10 10.00-20/10 10.30", "20/10 22.00-20/10 22.30", "21/10 10.00-21/10 10.30")),
        Arguments.of(
            "every hour since the Romans, which nobody counts",
            "DTSTART:00100101T080000Z|DURATION:PT30M|RRULE:FREQ=HOURLY",
            List.of()),
        Arguments.of(
            "more often than anybody counts",
            "DTSTART:20261021T070000Z|DURATION:PT1H|RRULE:FREQ=DAILY;COUNT=2147483647",
            everyDay(20)),
        Arguments.of(
            "every second of the day, by another name",
            "DTSTART:20261021T070000Z|DURATION:PT1S|RRULE:FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR="
                + upTo(24)
                + ";BYMINUTE="
                + upTo(60)
                + ";BYSECOND="
                + upTo(60),
            List.of("21/10 09.00-10/11 00.00")),
        Arguments.of(
            "by a rule as long as a book, the first time",
            "DTSTART:20261021T070000Z|DURATION:PT1H|RRULE:FREQ=DAILY;BYMONTH="
                + "1,".repeat(999)
                + "1",
            List.of("21/10 09.00-21/10 10.00")),
        Arguments.of(
            "four hundred days",
            "DTSTART;VALUE=DATE:20260101|DTEND;VALUE=DATE:20270205",
            List.of("1/1 00.00-5/2 00.00")),
        Arguments.of(
            "four hundred days each year",
            "DTSTART;VALUE=DATE:20200101|DURATION:P400D|RRULE:FREQ=YEARLY",
            List.of("1/1 00.00-5/2 00.00")),
        Arguments.of(
            "longer than time itself",
            "DTSTART:20261021T070000Z|DURATION:PT999999999999999H",
            List.of()),
        Arguments.of("less than no time", "DTSTART:20261021T070000Z|DURATION:-PT1H", List.of()),
        Arguments.of(
            "by a rule that nobody understands",
            "DTSTART:20261021T070000Z|DURATION:PT1H|RRULE:FREQ=SOMETIMES",
            List.of("21/10 09.00-21/10 10.00")));
  }

  private static String upTo(int end) {
    return IntStream.range(0, end).mapToObj(it -> "" + it).collect(Collectors.joining(","));
  }

  private static List<String> everyDay(int days) {
    LocalDate day = LocalDate.of(2026, 10, 21);
    return IntStream.range(0, days)
        .mapToObj(day::plusDays)
        .map(it -> it.getDayOfMonth() + "/" + it.getMonthValue())
        .map(
            it ->
                it.endsWith("/11") || LATE.contains(it)
                    ? it + " 08.00-" + it + " 09.00"
                    : it + " 09.00-" + it + " 10.00")
        .toList();
  }

  @Timeout(5)
  @ParameterizedTest(name = "{0}")
  @MethodSource("events")
  void anEventIsBusyWhenItIs(String what, String lines, List<String> busy) throws Exception {
    assertThat(busy(Radicale.event("1", lines.split("\\|")))).isEqualTo(busy);
  }

  @Test
  void anOccurrenceThatWasMovedIsWhereItWentAndOneThatIsOffIsNowhere() throws Exception {
    String text =
        """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        UID:1
        DTSTART;TZID=Europe/Stockholm:20261026T090000
        DURATION:PT1H
        RRULE:FREQ=DAILY;COUNT=3
        END:VEVENT
        BEGIN:VEVENT
        UID:1
        RECURRENCE-ID:20261027T080000Z
        DTSTART;TZID=Europe/Stockholm:20261029T130000
        DURATION:PT2H
        END:VEVENT
        BEGIN:VEVENT
        UID:1
        RECURRENCE-ID;TZID=Europe/Stockholm:20261028T090000
        STATUS:CANCELLED
        END:VEVENT
        END:VCALENDAR
        """;

    assertThat(busy(text)).containsExactly("26/10 09.00-26/10 10.00", "29/10 13.00-29/10 15.00");
  }

  @Test
  void freeAndBusyTimeIsReadAsWell() throws Exception {
    String text =
        """
        BEGIN:VCALENDAR
        BEGIN:VFREEBUSY
        FREEBUSY;FBTYPE=BUSY:20261021T070000Z/20261021T080000Z,20261022T070000Z/PT30M
        FREEBUSY;FBTYPE=FREE:20261023T070000Z/PT30M
        FREEBUSY:20261024T07000
         0Z/PT1H
        END:VFREEBUSY
        END:VCALENDAR
        """;

    assertThat(busy(text))
        .containsExactly(
            "21/10 09.00-21/10 10.00", "22/10 09.00-22/10 09.30", "24/10 09.00-24/10 10.00");
  }

  @Test
  void whatTouchesIsOneStretchAndWhatIsOursIsNone() throws Exception {
    List<IcsComponent> calendars =
        IcsComponent.read(
            Radicale.event("1", "DTSTART:20261021T070000Z", "DURATION:PT1H")
                + Radicale.event("2", "DTSTART:20261021T080000Z", "DURATION:PT1H")
                + Radicale.event("ours", "DTSTART:20261022T080000Z", "DURATION:PT1H")
                + Radicale.event("3", "DTSTART:20261023T080000Z", "DURATION:PT1H"));
    Span known = new Span(at("2026-10-23T10:00"), at("2026-10-23T11:00"));

    assertThat(BusyTimes.of(calendars, WITHIN, "ours"::equals, Set.of(known)))
        .extracting(BusyTimesTest::form)
        .containsExactly("21/10 09.00-21/10 11.00");
  }

  @ParameterizedTest
  @MethodSource("broken")
  void whatIsNoCalendarIsNone(String text) {
    assertThatThrownBy(() -> IcsComponent.read(text)).isInstanceOf(CalendarFault.class);
  }

  static List<String> broken() {
    return List.of(
        "",
        "<html>",
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:2026",
        "BEGIN:VCALENDAR\r\nEND:VEVENT\r\n",
        "END:VCALENDAR",
        "BEGIN:VCALENDAR\n".repeat(50));
  }

  private static List<String> busy(String text) throws CalendarFault {
    return BusyTimes.of(IcsComponent.read(text), WITHIN, uid -> false, Set.of()).stream()
        .map(BusyTimesTest::form)
        .toList();
  }

  private static String form(Span span) {
    return FORM.format(span.from().atZone(Town.ZONE))
        + "-"
        + FORM.format(span.to().atZone(Town.ZONE));
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(Town.ZONE).toInstant();
  }
}
