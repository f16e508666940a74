package nara.understand.times;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import nara.message.Language;
import org.junit.jupiter.api.Test;

/** What must hold on every day of some years and for every text. */
final class TimeParserPropertyTest {
  private static final List<String> WEEKDAYS =
      List.of("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag");

  /** Means day and night, not the 24th of July. */
  private static final String ALWAYS_OPEN = "24/7";

  /** Five milliseconds on a quiet machine; what this catches is growth with the square. */
  private static final Duration FAST = Duration.ofMillis(20);

  private final TimeParser parser = new TimeParser();

  @Test
  void weekdayIsTheNextOneAfterToday() {
    for (ZonedDateTime now : everyDayAt(LocalTime.of(9, 10))) {
      for (DayOfWeek day : DayOfWeek.values()) {
        TimeMention found = only(WEEKDAYS.get(day.getValue() - 1), now);
        LocalDate date = Objects.requireNonNull(found.from()).toLocalDate();
        assertThat(date.getDayOfWeek()).isEqualTo(day);
        assertThat(date).isAfter(now.toLocalDate()).isBefore(now.toLocalDate().plusDays(8));
        assertWholeDay(found);
      }
    }
  }

  @Test
  void dayAndMonthIsTheNextSuchDate() {
    for (ZonedDateTime now : everyDayAt(LocalTime.of(0, 30))) {
      for (int ahead : List.of(0, 1, 30, 200, 364)) {
        LocalDate date = now.toLocalDate().plusDays(ahead);
        String written = date.getDayOfMonth() + "/" + date.getMonthValue();
        if (written.equals(ALWAYS_OPEN)) {
          continue;
        }
        TimeMention found = only(written, now);
        assertThat(Objects.requireNonNull(found.from()).toLocalDate()).isEqualTo(date);
        assertWholeDay(found);
      }
    }
  }

  @Test
  void clockTimeIsTheNextOneAfterNow() {
    for (ZonedDateTime now : everyDayAt(LocalTime.of(13, 0))) {
      for (int hour = 8; hour <= 18; hour++) {
        TimeMention found = only("kl " + hour, now);
        ZonedDateTime from = Objects.requireNonNull(found.from());
        assertThat(from.toLocalTime()).isEqualTo(LocalTime.of(hour, 0));
        assertThat(from.toLocalDate()).isEqualTo(now.toLocalDate().plusDays(hour > 13 ? 0 : 1));
        assertThat(found.isPoint()).isTrue();
      }
    }
  }

  @Test
  void elapsedHoursAreHoursOnTheStopwatch() {
    for (ZonedDateTime now : everyDayAt(LocalTime.of(1, 15))) {
      TimeMention found = only("om 24 timmar", now);
      assertThat(found.from()).isEqualTo(now.plus(Duration.ofHours(24)));
    }
  }

  @Test
  void weeksRunFromMondayToMonday() {
    for (ZonedDateTime now : everyDayAt(LocalTime.of(23, 59))) {
      TimeMention found = only("nästa vecka", now);
      ZonedDateTime from = Objects.requireNonNull(found.from());
      assertThat(from.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
      assertThat(from.toLocalDate())
          .isAfter(now.toLocalDate())
          .isBefore(now.toLocalDate().plusDays(8));
      assertThat(found.to())
          .isEqualTo(from.toLocalDate().plusDays(7).atStartOfDay(TimeParser.ZONE));
    }
  }

  @Test
  void everyTextIsReadWithoutFailingAndQuickly() {
    Random random = new Random(20261123);
    List<String> words =
        List.of(
            "inte",
            "måndag",
            "-",
            "till",
            "mellan",
            "10",
            "och",
            "den",
            "26e",
            "kl",
            "halv",
            "kvart",
            "i",
            "om",
            "veckor",
            "v",
            "53",
            "efter",
            ",",
            ".",
            "nästa",
            "31",
            "feb",
            "99",
            "0000",
            "24.59",
            "30/2",
            "\uD83D",
            "😀",
            "مرحبا",
            "sen",
            "slutet av",
            "utom",
            "eller",
            "a\u030a",
            "tors",
            "29/2",
            "2026-13-45",
            "9999",
            "första",
            "i december",
            "fram till",
            "ett",
            "/",
            "men",
            "istället för",
            "flytta",
            "sista",
            "dagen",
            "början",
            "veckan efter",
            "före",
            "jul",
            "årsskiftet",
            "nästa år",
            "15/1 -27",
            "två-tre",
            "eller senare",
            "heter",
            "född");
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i >= 0; i--) {
        text.append(words.get(random.nextInt(words.size())))
            .append(random.nextInt(4) == 0 ? "" : " ");
      }
      for (TimeMention mention : parse(text.toString(), Language.SWEDISH)) {
        assertSound(mention, text.toString());
      }
    }
    for (String text :
        List.of(
            "ö".repeat(1000),
            "10 ".repeat(533),
            "måndag eller ".repeat(123),
            "0701 ".repeat(320),
            "inte mån, ".repeat(160),
            "\uDC00\uD800".repeat(800),
            "1.".repeat(800),
            "a@".repeat(800),
            "\u202Eشكرا 10:30".repeat(100),
            "fredag och efter ".repeat(94),
            "25, ".repeat(400),
            "början av ".repeat(160),
            "om två veckor ".repeat(114),
            "i ".repeat(800),
            "flytta tisdag till ".repeat(84),
            "april och ".repeat(160),
            "veckan efter den ".repeat(94))) {
      assertFast(text);
    }
  }

  private void assertFast(String text) {
    Duration best = Duration.ofSeconds(1);
    for (int i = 0; i < 30; i++) {
      long start = System.nanoTime();
      parse(text, Language.SWEDISH);
      parse(text, Language.ENGLISH);
      Duration took = Duration.ofNanos(System.nanoTime() - start).dividedBy(2);
      best = took.compareTo(best) < 0 ? took : best;
    }
    assertThat(best).as(text.substring(0, 12)).isLessThan(FAST);
  }

  private static void assertSound(TimeMention mention, String text) {
    assertThat(text.substring(mention.start(), mention.end())).isEqualTo(mention.text());
    if (mention.from() != null && mention.to() != null) {
      assertThat(mention.from()).as(text).isBefore(mention.to());
    }
  }

  private static void assertWholeDay(TimeMention found) {
    ZonedDateTime from = Objects.requireNonNull(found.from());
    assertThat(from.toLocalTime()).isEqualTo(LocalTime.MIDNIGHT);
    assertThat(found.to()).isEqualTo(from.toLocalDate().plusDays(1).atStartOfDay(TimeParser.ZONE));
  }

  private TimeMention only(String text, ZonedDateTime now) {
    List<TimeMention> found = parser.parse(text, Language.SWEDISH, now.toInstant());
    assertThat(found).as(text + " at " + now).hasSize(1);
    return found.get(0);
  }

  private List<TimeMention> parse(String text, Language language) {
    return parser.parse(text, language, Instant.parse("2026-11-23T08:10:00Z"));
  }

  /** Three years with a leap day, six changes of the clocks and a week 53. */
  private static List<ZonedDateTime> everyDayAt(LocalTime time) {
    return LocalDate.of(2026, 1, 1)
        .datesUntil(LocalDate.of(2029, 1, 8))
        .map(date -> date.atTime(time).atZone(TimeParser.ZONE))
        .toList();
  }
}
