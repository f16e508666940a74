package nara.understand.times;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets alternatives share what is written once: "tis eller ons nästa vecka efter 15". */
final class PhraseList {
  /**
   * @param gap what stands before the phrase
   * @param hoursFirst whether its hours come before its day
   */
  record Item(TimePhrase phrase, TimeGap gap, boolean hoursFirst) {
    Item with(TimePhrase other) {
      return new Item(other, gap, hoursFirst);
    }
  }

  private final List<Item> items;

  PhraseList(List<Item> items) {
    this.items = new ArrayList<>(items);
  }

  List<TimePhrase> shared() {
    for (int i = 1; i < items.size(); i++) {
      if (items.get(i).gap().isList()) {
        items.set(i, items.get(i).with(afterwards(items.get(i - 1), items.get(i).phrase())));
      }
    }
    for (int i = items.size() - 2; i >= 0; i--) {
      if (items.get(i + 1).gap().isList()) {
        items.set(i, items.get(i).with(backwards(items.get(i).phrase(), items.get(i + 1))));
      }
    }
    return items.stream().map(Item::phrase).toList();
  }

  /** What the second of two alternatives takes from the first. */
  private static TimePhrase afterwards(Item first, TimePhrase second) {
    TimePhrase a = first.phrase();
    DayMeaning day = a.day();
    boolean bothSuit = a.excluded() == second.excluded();
    if (day != null
        && bothSuit
        && second.isOnlyHours()
        && (day.isOneDay() || second.isOnlyStretch())) {
      return second.withDay(day, a.bound());
    }
    TimePhrase dated = second.withDay(sameFrame(day, second.day(), true), second.bound());
    return first.hoursFirst() && day != null && second.isOnlyDay() && sameKind(day, second.day())
        ? dated.withHoursOf(a)
        : dated;
  }

  /** What the first of two alternatives takes from the second. */
  private static TimePhrase backwards(TimePhrase first, Item second) {
    TimePhrase b = second.phrase();
    DayMeaning day = b.day();
    if (day != null && first.isOnlyHours() && second.hoursFirst()) {
      return first.withDay(day, b.bound());
    }
    TimePhrase dated = first.withDay(sameFrame(day, first.day(), false), first.bound());
    boolean shares = first.isOnlyDay() && sameKind(first.day(), day) && !second.hoursFirst();
    return shares && first.excluded() == b.excluded() ? dated.withHoursOf(b) : dated;
  }

  private static boolean sameKind(@Nullable DayMeaning a, @Nullable DayMeaning b) {
    return (a instanceof DayMeaning.InDays && b instanceof DayMeaning.InDays)
        || (a instanceof DayMeaning.Weekday && b instanceof DayMeaning.Weekday)
        || (a instanceof DayMeaning.Date && b instanceof DayMeaning.Date);
  }

  /** The day in the week or month of its neighbour, if it has none and comes in that order. */
  private static @Nullable DayMeaning sameFrame(
      @Nullable DayMeaning neighbour, @Nullable DayMeaning day, boolean neighbourFirst) {
    if (neighbour instanceof DayMeaning.Weekday n && day instanceof DayMeaning.Weekday d) {
      boolean inOrder = n.day() != d.day() && n.day().compareTo(d.day()) < 0 == neighbourFirst;
      return d.week() == null && inOrder ? new DayMeaning.Weekday(d.day(), n.week()) : day;
    }
    if (neighbour instanceof DayMeaning.Date n && day instanceof DayMeaning.Date d) {
      boolean inOrder = n.day() < d.day() == neighbourFirst;
      return d.month() == null && inOrder ? new DayMeaning.Date(d.day(), n.month(), n.year()) : day;
    }
    return day;
  }
}
