package nara.understand.times;

import java.util.Set;
import nara.understand.times.ClockGrammar.Trust;
import org.jspecify.annotations.Nullable;

/** Reads one clock time, in figures or as it is spoken. */
final class ClockFace {
  private static final Set<Integer> SPOKEN_MINUTES = Set.of(1, 2, 3, 4, 5, 7, 10, 15, 20, 25);

  private final TimeTokens tokens;
  private final SpokenMinutes spoken;

  ClockFace(TimeTokens tokens) {
    this.tokens = tokens;
    this.spoken = new SpokenMinutes(tokens);
  }

  /** The time that begins at a token, if enough around it says that it is one. */
  @Nullable TimeMatch<ClockTime> read(int first, Trust trust) {
    TimeMatch<ClockTime> spoken = spoken(first);
    if (spoken != null) {
      return spoken;
    }
    if (tokens.is(first, TimeKind.CLOCK_TIME)) {
      return inFigures(first, tokens.at(first).value(TimeKind.CLOCK_TIME));
    }
    if (tokens.is(first, TimeKind.COMMA_TIME) && trust == Trust.MARKED) {
      return inFigures(first, tokens.at(first).value(TimeKind.COMMA_TIME));
    }
    return bare(first, trust);
  }

  private @Nullable TimeMatch<ClockTime> inFigures(int first, String written) {
    if (isCounted(first + 1)) {
      return null;
    }
    int colon = written.indexOf(':');
    int hour = Integer.parseInt(written.substring(0, colon));
    int minute = Integer.parseInt(written.substring(colon + 1));
    boolean settled = hour > 12 || written.startsWith("0");
    return half(new ClockTime(hour % 24, minute, settled), first + 1);
  }

  /** "3 pm", "10 a.m.", "5 o'clock". */
  private TimeMatch<ClockTime> half(ClockTime time, int next) {
    if (tokens.is(next, TimeKind.PM)) {
      return new TimeMatch<>(time.afterNoon(), next + 1);
    }
    if (tokens.is(next, TimeKind.AM)) {
      return new TimeMatch<>(time.beforeNoon(), next + 1);
    }
    return new TimeMatch<>(time, next);
  }

  private @Nullable TimeMatch<ClockTime> bare(int first, Trust trust) {
    if (!tokens.is(first, TimeKind.NUMBER)) {
      return null;
    }
    int tail = tokens.is(first + 1, TimeKind.DASH) ? first + 2 : first + 1;
    if (tokens.isAny(first + 1, TimeKind.AM, TimeKind.PM)
        || tokens.is(tail, TimeKind.OCLOCK_TAIL)) {
      ClockTime hour = hour(first);
      boolean tailed = tokens.is(tail, TimeKind.OCLOCK_TAIL);
      return hour == null ? null : half(hour, tailed ? tail + 1 : first + 1);
    }
    if (trust == Trust.SPELT_OUT
        || isCounted(first + 1)
        || tokens.is(first - 1, TimeKind.MENU)
        || !mayBeHour(first, trust)) {
      return null;
    }
    ClockTime hour = hour(first);
    if (hour == null) {
      return null;
    }
    TimeMatch<ClockTime> exact = spoken.after(first, hour, trust);
    return exact == null ? half(hour, first + 1) : half(exact.value(), exact.next());
  }

  /** Words are hours only where nothing they could count comes after: "vid ett tillfälle". */
  private boolean mayBeHour(int first, Trust trust) {
    if (tokens.is(first, TimeKind.DIGITS) || trust == Trust.MARKED) {
      return true;
    }
    int next = first + 1;
    boolean article = tokens.at(first).number(TimeKind.NUMBER) == 1;
    if (article && tokens.isAny(next, TimeKind.WEEKDAY, TimeKind.PART, TimeKind.WEEK)) {
      return false;
    }
    return next >= tokens.size() || !tokens.at(next).meanings().isEmpty();
  }

  private @Nullable ClockTime hour(int index) {
    if (!tokens.is(index, TimeKind.NUMBER) || tokens.is(index, TimeKind.ARTICLE)) {
      return null;
    }
    TimeToken token = tokens.at(index);
    String written = token.value(TimeKind.NUMBER);
    int number = Integer.parseInt(written);
    boolean year = number >= 1900 && !tokens.is(index - 1, TimeKind.CLOCK);
    if (written.length() == 4 && !year && number / 100 < 24 && number % 100 < 60) {
      return new ClockTime(number / 100, number % 100, number >= 1300 || number < 1000);
    }
    if (written.length() == 3
        && isMorningInFigures(number)
        && tokens.is(index - 1, TimeKind.CLOCK)) {
      return new ClockTime(number / 100, number % 100, true);
    }
    if (written.length() > 2 || number > 23 || (number == 0 && written.length() == 1)) {
      return null;
    }
    boolean settled = number > 12 || written.startsWith("0");
    return new ClockTime(number % 24, 0, settled);
  }

  /** "kl 930". */
  private static boolean isMorningInFigures(int number) {
    return number >= 700 && number % 100 < 60;
  }

  /** "halv tre", "kvart i 3", "tio över tre", "fem i halv tre"; English "half past two". */
  private @Nullable TimeMatch<ClockTime> spoken(int first) {
    if (tokens.is(first, TimeKind.HALF)) {
      return tokens.is(first + 1, TimeKind.PAST_HOUR) ? shifted(first + 2, 30) : halfTo(first);
    }
    TimeMatch<ClockTime> inWords = inWords(first);
    if (inWords != null) {
      return inWords;
    }
    Integer minutes = minutes(first);
    if (minutes == null) {
      return null;
    }
    int joint = first + 1;
    if (tokens.is(joint, TimeKind.MINUTE_WORD) && !tokens.is(first, TimeKind.QUARTER)) {
      joint++;
    }
    if (tokens.is(joint, TimeKind.TO_HOUR) && !isRange(first, joint)) {
      return shifted(joint + 1, -minutes);
    }
    return tokens.is(joint, TimeKind.PAST_HOUR) ? shifted(joint + 1, minutes) : null;
  }

  /** "tio trettio". */
  private @Nullable TimeMatch<ClockTime> inWords(int first) {
    boolean word = tokens.is(first, TimeKind.NUMBER) && !tokens.is(first, TimeKind.DIGITS);
    ClockTime hour = word && !tokens.is(first - 1, TimeKind.MENU) ? hour(first) : null;
    return hour == null ? null : spoken.after(first, hour, Trust.SPELT_OUT);
  }

  /** "10 to 12" in figures runs from 10; "ten to twelve" is a time. */
  private boolean isRange(int first, int joint) {
    return tokens.is(joint, TimeKind.UNTIL)
        && tokens.is(first, TimeKind.DIGITS)
        && tokens.at(first).number(TimeKind.DIGITS) != 5
        && tokens.at(first).number(TimeKind.DIGITS) < 20;
  }

  private @Nullable TimeMatch<ClockTime> halfTo(int first) {
    ClockTime hour = hour(first + 1);
    if (hour == null || isCounted(first + 2)) {
      return null;
    }
    boolean swedish = "-".equals(tokens.at(first).value(TimeKind.HALF));
    return new TimeMatch<>(hour.plusMinutes(swedish ? -30 : 30), first + 2);
  }

  private @Nullable Integer minutes(int first) {
    if (tokens.is(first, TimeKind.QUARTER)) {
      return 15;
    }
    if (!tokens.is(first, TimeKind.NUMBER)) {
      return null;
    }
    String written = tokens.at(first).value(TimeKind.NUMBER);
    int minutes = written.length() > 2 ? 0 : Integer.parseInt(written);
    return SPOKEN_MINUTES.contains(minutes) ? minutes : null;
  }

  private @Nullable TimeMatch<ClockTime> shifted(int hourAt, int minutes) {
    if (tokens.is(hourAt, TimeKind.HALF)) {
      TimeMatch<ClockTime> half = halfTo(hourAt);
      return half == null ? null : new TimeMatch<>(half.value().plusMinutes(minutes), half.next());
    }
    ClockTime hour = hour(hourAt);
    if (hour == null || hour.minute() != 0 || isCounted(hourAt + 1)) {
      return null;
    }
    return half(hour.plusMinutes(minutes), hourAt + 1);
  }

  private boolean isCounted(int index) {
    return index < tokens.size()
        && tokens.isAny(index, TimeKind.COUNTED, TimeKind.UNIT)
        && !tokens.isAny(index, TimeKind.OR, TimeKind.AND, TimeKind.GLUE, TimeKind.WEEKDAY);
  }
}
