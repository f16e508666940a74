package nara.understand.times;

import java.util.EnumSet;
import java.util.Set;

/** What a word can be in a phrase of time. One word may be several; the value is in the lexicon. */
enum TimeKind {
  // days
  WEEKDAY,
  /** An abbreviation that is also an ordinary word, so a weekday only in "man-fre". */
  RANGE_DAY,
  MONTH,
  SHORT_MONTH,
  RELATIVE_DAY,
  WEEK,
  THIS_WEEK,
  NEXT_WEEK,
  WEEK_AFTER,
  MONTH_WORD,
  YEAR_WORD,
  WEEKEND,
  WORKDAYS,
  FEAST,
  THIS,
  NEXT,
  COMING,
  /** "början av": before the stretch it is a part of. */
  PART_OF,
  /** "början" without "av": before a stretch that is named. */
  PART_NOUN,
  /** "nästa veckas början": after the stretch. */
  PART_LAST,
  /** "månads", "veckans". */
  GENITIVE,
  DAY_WORD,
  THE,
  ORDINAL,
  /** "1a", "2:a": besides an ordinal also an answer to a menu. */
  CHOICE,
  ORDINAL_WORD,
  DATE,
  // hours
  PART,
  LUNCH,
  TODAY_PART,
  CLOCK,
  CLOCK_TIME,
  /** "10,30": a clock time only after "kl". */
  COMMA_TIME,
  ABOUT,
  OCLOCK_TAIL,
  AM,
  PM,
  QUARTER,
  HALF,
  TO_HOUR,
  PAST_HOUR,
  MINUTE_WORD,
  // amounts
  NUMBER,
  /** A number written in digits; always also a NUMBER. */
  DIGITS,
  PAIR,
  /** "en", which counts but is no hour. */
  ARTICLE,
  UNIT,
  /** "t", "v": a unit only after "om" and a number. */
  SHORT_UNIT,
  HALF_HOUR,
  HALF_YEAR,
  AND_HALF,
  IN,
  WITHIN,
  FROM_NOW,
  WEEKS_FROM,
  // limits
  BOUND,
  /** A bound that may also stand after what it limits: "onsdag tidigast". */
  POST_BOUND,
  UNTIL,
  BETWEEN,
  DASH,
  // joints
  AND,
  OR,
  SLASH,
  COMMA,
  GLUE,
  BUT,
  BREAK,
  STOP,
  NOT,
  EXCEPT,
  /** Denies what stands before it and never what comes after: "måndag nej". */
  POST_NOT,
  /** "istället för": the time after it is the one that is given up. */
  INSTEAD,
  /** "flytta": of two times, the first is the one that is given up. */
  MOVE,
  NEUTRAL,
  POSITIVE,
  /** Ends what is said of a day: "onsdag går bra, inte torsdag". */
  PRAISE,
  // what is no time
  PAST,
  LAST,
  BORN,
  /** "heter": months and weekdays are names of people. */
  NAMED,
  AGO,
  SINCE,
  FOR_AGO,
  GREETING,
  NOISE,
  MENU,
  COUNTED,
  LONE,
  BEFORE_HOUR,
  ABBREVIATION;

  private static final Set<TimeKind> JOINTS = EnumSet.range(AND, PRAISE);
  private static final Set<TimeKind> NEVER_FIRST =
      EnumSet.of(
          MONTH_WORD,
          YEAR_WORD,
          PART_LAST,
          CHOICE,
          OCLOCK_TAIL,
          AM,
          PM,
          TO_HOUR,
          PAST_HOUR,
          MINUTE_WORD,
          UNIT,
          SHORT_UNIT,
          AND_HALF,
          FROM_NOW,
          WEEKS_FROM,
          POST_BOUND,
          UNTIL,
          DASH,
          NAMED,
          AGO,
          MENU,
          COUNTED,
          LONE,
          BEFORE_HOUR,
          ABBREVIATION);

  /** Whether a phrase of time, or one that could be mistaken for it, may begin with such a word. */
  boolean beginsTime() {
    return !JOINTS.contains(this) && !NEVER_FIRST.contains(this);
  }
}
