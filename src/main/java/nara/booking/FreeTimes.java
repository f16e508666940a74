package nara.booking;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import nara.town.BookingRule;
import nara.town.BookingRule.Kept;
import nara.town.Hours;
import nara.town.Staff;
import nara.town.Town;

/** The times that a caseworker has free: from the weekly hours, less what is taken or kept. */
final class FreeTimes {
  private static final int WEEK = 7;

  private final Staff caseworker;
  private final Town town;
  private final Need need;
  private final Diary diary;
  private final Instant now;

  private FreeTimes(Staff caseworker, Town town, Need need, Diary diary, Instant now) {
    this.caseworker = caseworker;
    this.town = town;
    this.need = need;
    this.diary = diary;
    this.now = now;
  }

  /**
   * Every free start from the shortest notice to the horizon, soonest first.
   *
   * @param diary what is taken within {@link #searched}
   */
  static List<Instant> of(Staff caseworker, Town town, Need need, Diary diary, Instant now) {
    return new FreeTimes(caseworker, town, need, diary, now).all();
  }

  /** What is searched at this moment. */
  static Span searched(Town town, Instant now) {
    LocalDate last = lastDay(town.booking(), now).plusDays(2);
    Instant from = now.minus(Duration.ofDays(1));
    return new Span(from, last.atStartOfDay(Town.ZONE).toInstant());
  }

  private static LocalDate lastDay(BookingRule rule, Instant now) {
    return now.atZone(Town.ZONE).toLocalDate().plus(rule.horizon());
  }

  private List<Instant> all() {
    List<Instant> free = new ArrayList<>();
    LocalDate today = now.atZone(Town.ZONE).toLocalDate();
    LocalDate last = lastDay(town.booking(), now);
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    for (LocalDate week = monday; !week.isAfter(last); week = week.plusWeeks(1)) {
      List<Instant> starts = startsOf(week, last);
      for (int place = 0; place < starts.size(); place++) {
        if (isFree(starts.get(place), place)) {
          free.add(starts.get(place));
        }
      }
    }
    return free;
  }

  /** All starts of a week, free or not: where one stands among them does not change with time. */
  private List<Instant> startsOf(LocalDate monday, LocalDate last) {
    List<Instant> starts = new ArrayList<>();
    for (int day = 0; day < WEEK; day++) {
      LocalDate date = monday.plusDays(day);
      if (!date.isAfter(last)) {
        List<Hours> stretches = caseworker.meets().on(date.getDayOfWeek());
        town.hours().within(date, stretches).forEach(it -> addStarts(date, it, starts));
      }
    }
    return starts;
  }

  /** Counted in elapsed time, so that none falls in an hour that summer time leaves out. */
  private void addStarts(LocalDate date, Hours stretch, List<Instant> starts) {
    Instant end = date.atTime(stretch.to()).atZone(Town.ZONE).toInstant();
    Duration step = town.booking().length().plus(town.booking().pause());
    for (Instant start = date.atTime(stretch.from()).atZone(Town.ZONE).toInstant();
        !start.plus(need.length()).isAfter(end);
        start = start.plus(step)) {
      starts.add(start);
    }
  }

  private boolean isFree(Instant start, int place) {
    Kept kept = town.booking().kept();
    boolean isKept =
        !need.isFollowed() && start.isAfter(now.plus(kept.until())) && kept.keeps(place);
    return !start.isBefore(now.plus(need.notice()))
        && !isKept
        && diary.isFree(need.occupies(start));
  }
}
