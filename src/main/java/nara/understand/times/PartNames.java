package nara.understand.times;

import nara.understand.times.DayMeaning.InMonth;
import nara.understand.times.DayMeaning.InWeek;
import nara.understand.times.DayMeaning.Third;
import nara.understand.times.DayMeaning.Week;
import org.jspecify.annotations.Nullable;

/** Recognises a part of a week or month: "slutet av veckan", "nästa månads början". */
final class PartNames {
  private final TimeTokens tokens;
  private final DayNames days;
  private final DateNames dates;

  PartNames(TimeTokens tokens, DayNames days, DateNames dates) {
    this.tokens = tokens;
    this.days = days;
    this.dates = dates;
  }

  @Nullable TimeMatch<DayMeaning> at(int first) {
    TimeMatch<DayMeaning> genitive = genitive(first);
    if (genitive != null) {
      return genitive;
    }
    boolean linked = tokens.is(first, TimeKind.PART_OF);
    if (!linked && !tokens.is(first, TimeKind.PART_NOUN)) {
      return null;
    }
    Third third = third(first, linked ? TimeKind.PART_OF : TimeKind.PART_NOUN);
    int noun = tokens.is(first + 1, TimeKind.DASH) ? first + 2 : first + 1;
    if (tokens.is(noun, TimeKind.WEEK) && !tokens.is(noun + 1, TimeKind.DIGITS)) {
      return week(Week.ahead(0), third, noun + 1);
    }
    if (tokens.is(noun, TimeKind.MONTH_WORD)) {
      return month(0, third, noun + 1);
    }
    boolean nested = tokens.isAny(noun, TimeKind.PART_OF, TimeKind.PART_NOUN);
    TimeMatch<DayMeaning> whole = nested ? null : days.at(noun);
    return partOf(whole == null ? dates.month(noun) : whole, third);
  }

  private Third third(int index, TimeKind kind) {
    return Third.valueOf(tokens.at(index).value(kind));
  }

  private static @Nullable TimeMatch<DayMeaning> partOf(
      @Nullable TimeMatch<DayMeaning> whole, Third third) {
    if (whole != null && whole.value() instanceof InWeek it) {
      return week(it.week(), third, whole.next());
    }
    if (whole != null && whole.value() instanceof InMonth it) {
      InMonth part = new InMonth(it.month(), it.year(), it.offset(), third);
      return new TimeMatch<>(part, whole.next());
    }
    return null;
  }

  /** "månadens slut", "nästa veckas början". */
  private @Nullable TimeMatch<DayMeaning> genitive(int first) {
    boolean next = tokens.is(first, TimeKind.NEXT);
    int owner = next || tokens.is(first, TimeKind.THIS) ? first + 1 : first;
    int part = owner + 1;
    if (!tokens.is(owner, TimeKind.GENITIVE) || !tokens.is(part, TimeKind.PART_LAST)) {
      return null;
    }
    Third third = third(part, TimeKind.PART_LAST);
    int offset = next ? 1 : 0;
    return tokens.at(owner).value(TimeKind.GENITIVE).equals("WEEK")
        ? week(Week.ahead(offset), third, part + 1)
        : month(offset, third, part + 1);
  }

  private static TimeMatch<DayMeaning> week(Week week, Third third, int next) {
    return new TimeMatch<>(new InWeek(week, third), next);
  }

  private static TimeMatch<DayMeaning> month(int offset, Third third, int next) {
    return new TimeMatch<>(new InMonth(null, null, offset, third), next);
  }
}
