package nara.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nara.TestLibrary;
import nara.flow.Wish;
import nara.town.BookingRule;
import nara.town.BookingRule.Kept;
import nara.town.Hours;
import nara.town.OpeningHours;
import nara.town.Staff;
import nara.town.Staff.Role;
import nara.town.Town;
import nara.town.WeeklyHours;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What holds of every offer, whatever is taken, on any day of two years; also for a town that is
 * open all night, where summer time begins and ends.
 */
class FreeTimesPropertyTest {
  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
  private static final int TWO_YEARS_IN_MINUTES = 730 * 24 * 60;

  /** The nights in which a clock is put forward or back. */
  private static final List<Instant> TURNS =
      List.of(
          Instant.parse("2026-03-29T01:00:00Z"),
          Instant.parse("2026-10-25T01:00:00Z"),
          Instant.parse("2027-03-28T01:00:00Z"),
          Instant.parse("2027-10-31T01:00:00Z"));

  @Property(tries = 400)
  void noOfferOverlapsAnythingThatIsTaken(@ForAll("cases") Case it) {
    for (Instant start : it.free()) {
      Span occupied = it.need().occupies(start);
      assertThat(it.taken()).noneMatch(taken -> taken.overlaps(occupied));
    }
  }

  @Property(tries = 200)
  void offersAreInOrderAndNoneOverlapsTheNext(@ForAll("cases") Case it) {
    List<Instant> free = it.free();
    for (int i = 1; i < free.size(); i++) {
      assertThat(it.need().talks(free.get(i - 1)).to().plus(it.town().booking().pause()))
          .isBeforeOrEqualTo(free.get(i));
    }
  }

  @Property(tries = 400)
  void everyOfferLiesWithinTheHoursOfItsDayAndLastsItsWholeLength(@ForAll("cases") Case it) {
    for (Instant start : it.free()) {
      ZonedDateTime from = start.atZone(Town.ZONE);
      ZonedDateTime to = start.plus(it.town().booking().length()).atZone(Town.ZONE);
      assertThat(Duration.between(from, to)).isEqualTo(it.town().booking().length());
      assertThat(it.hoursOn(from.toLocalDate())).anyMatch(hours -> contains(hours, from, to));
    }
  }

  /** On the clock of the wall, as everybody reads it. */
  private static boolean contains(Hours hours, ZonedDateTime from, ZonedDateTime to) {
    return from.toLocalDate().equals(to.toLocalDate())
        && !from.toLocalTime().isBefore(hours.from())
        && !to.toLocalTime().isAfter(hours.to());
  }

  @Property(tries = 200)
  void noneIsSoonerThanTheNoticeOrLaterThanTheHorizon(@ForAll("cases") Case it) {
    Instant earliest = it.now().plus(it.need().notice());
    LocalDate last = it.now().atZone(Town.ZONE).toLocalDate().plus(it.town().booking().horizon());
    assertThat(it.free()).allMatch(start -> !start.isBefore(earliest));
    assertThat(it.free()).allMatch(start -> !start.atZone(Town.ZONE).toLocalDate().isAfter(last));
  }

  @Property(tries = 200)
  void whatIsFreeAndNotKeptIsOffered(@ForAll("cases") Case it) {
    Case followed = it.followed();
    List<Instant> all = followed.free();
    List<Instant> open = it.free();
    assertThat(all).containsAll(open);
    Duration until = it.town().booking().kept().until();
    assertThat(all.stream().filter(start -> !start.isAfter(it.now().plus(until))).toList())
        .isEqualTo(open.stream().filter(start -> !start.isAfter(it.now().plus(until))).toList());
  }

  @Property(tries = 200)
  void whatIsOfferedIsFreeAndNoDayComesTwiceWhileAnotherIsLeft(
      @ForAll("cases") Case it, @ForAll("wishes") List<Wish> wishes) {
    List<Instant> free = it.free();
    List<Instant> offered = Offers.from(free, wishes, 2).times();
    assertThat(free).containsAll(offered);
    assertThat(offered).doesNotHaveDuplicates().isSorted();
    assertThat(offered).hasSizeLessThanOrEqualTo(2);
    if (!free.isEmpty()) {
      assertThat(offered).isNotEmpty();
    }
  }

  /** A town, somebody of it, and what is taken. */
  record Case(Town town, Staff staff, Need need, List<Span> taken, Instant now) {
    List<Instant> free() {
      Span searched = FreeTimes.searched(town, now);
      List<Span> seen = taken.stream().filter(searched::overlaps).toList();
      return FreeTimes.of(staff, town, need, Diary.of(seen), now);
    }

    List<Hours> hoursOn(LocalDate date) {
      return town.hours().within(date, staff.meets().on(date.getDayOfWeek()));
    }

    Case followed() {
      Need all = new Need(need.length(), need.before(), need.after(), need.notice(), true);
      return new Case(town, staff, all, taken, now);
    }
  }

  @Provide
  Arbitrary<Case> cases() {
    Arbitrary<Instant> anyTime =
        Arbitraries.integers()
            .between(0, TWO_YEARS_IN_MINUTES)
            .map(it -> FIRST.plus(Duration.ofMinutes(it)));
    Arbitrary<Instant> nearATurn =
        Arbitraries.of(TURNS)
            .flatMap(
                turn ->
                    Arbitraries.integers()
                        .between(-3 * 24 * 60, 60)
                        .map(it -> turn.plus(Duration.ofMinutes(it))));
    Arbitrary<Instant> nows = Arbitraries.oneOf(anyTime, nearATurn);
    Arbitrary<Integer> minutes = Arbitraries.of(0, 5, 10, 15, 20, 30);
    return nows.flatMap(
        now ->
            Combinators.combine(
                    Arbitraries.of(true, false),
                    Arbitraries.of(30, 45, 50, 60),
                    minutes,
                    minutes,
                    Arbitraries.of(0, 20, 50),
                    spans(now).list().ofMaxSize(60),
                    Arbitraries.of(0, 12, 48))
                .as(
                    (nights, length, pause, travel, kept, taken, notice) ->
                        newCase(now, nights, length, pause, travel, kept, taken, notice)));
  }

  private static Arbitrary<Span> spans(Instant now) {
    return Combinators.combine(
            Arbitraries.integers().between(-24 * 60, 32 * 24 * 60),
            Arbitraries.integers().between(1, 600))
        .as(
            (from, length) ->
                new Span(
                    now.plus(Duration.ofMinutes(from)),
                    now.plus(Duration.ofMinutes(from + length))));
  }

  @Provide
  Arbitrary<List<Wish>> wishes() {
    Arbitrary<Wish> wish =
        Combinators.combine(
                Arbitraries.integers().between(0, TWO_YEARS_IN_MINUTES),
                Arbitraries.integers().between(1, 4_000))
            .as(
                (from, length) ->
                    new Wish(
                        FIRST.plus(Duration.ofMinutes(from)),
                        FIRST.plus(Duration.ofMinutes(from + length)),
                        false,
                        null,
                        null,
                        Set.of()));
    return wish.list().ofMaxSize(2);
  }

  private static Case newCase(
      Instant now,
      boolean nights,
      int length,
      int pause,
      int travel,
      int kept,
      List<Span> taken,
      int notice) {
    Town shipped = TestLibrary.get().get().town();
    BookingRule rule =
        new BookingRule(
            Duration.ofMinutes(length),
            Duration.ofMinutes(pause),
            Duration.ofHours(notice),
            Duration.ofHours(48),
            Period.ofDays(30),
            new Kept(kept, Duration.ofDays(2)),
            LocalTime.of(10, 0));
    Staff sara = shipped.staff("sara").orElseThrow();
    Staff staff = nights ? atNight(sara) : sara;
    OpeningHours hours = nights ? new OpeningHours(always(), List.of()) : shipped.hours();
    Need need =
        new Need(
            rule.length(),
            Duration.ofMinutes(travel),
            Duration.ofMinutes(Math.max(travel, pause)),
            rule.notice(),
            false);
    return new Case(with(shipped, hours, rule), staff, need, new ArrayList<>(taken), now);
  }

  private static Staff atNight(Staff it) {
    return new Staff(
        it.key(),
        it.firstName(),
        it.fullName(),
        Set.of(Role.CASEWORKER),
        it.team(),
        null,
        always(),
        always(),
        it.places(),
        null,
        null,
        null,
        null);
  }

  private static WeeklyHours always() {
    Map<DayOfWeek, List<Hours>> days = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      days.put(
          day,
          List.of(
              new Hours(LocalTime.of(0, 15), LocalTime.of(5, 30)),
              new Hours(LocalTime.of(22, 0), LocalTime.of(23, 45))));
    }
    return new WeeklyHours(days);
  }

  private static Town with(Town it, OpeningHours hours, BookingRule rule) {
    return new Town(
        it.name(),
        it.smsNumber(),
        it.switchboard(),
        it.website(),
        it.speaks(),
        hours,
        it.hoursInWords(),
        it.staff(),
        it.places(),
        it.languages(),
        it.helpLines(),
        it.promise(),
        it.soonPromise(),
        rule,
        it.calls(),
        it.notices());
  }
}
