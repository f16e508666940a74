package nara.understand.times;

import java.util.Set;
import nara.understand.times.ClockGrammar.Trust;
import org.jspecify.annotations.Nullable;

/** Recognises minutes written after the hour: "kl 15 30", "tio trettio", "kl nio och femton". */
final class SpokenMinutes {
  private static final int DAY_HAS_HOURS = 24;
  private static final int HOUR_HAS_MINUTES = 60;
  private static final int QUARTER = 15;
  private static final Set<String> QUARTERS = Set.of("00", "15", "30", "45");
  private static final Set<Integer> SAID_AFTER_AND = Set.of(QUARTER, 20);

  private final TimeTokens tokens;

  SpokenMinutes(TimeTokens tokens) {
    this.tokens = tokens;
  }

  /** The time at an hour and the minutes after it, or null if the next number is none of it. */
  @Nullable TimeMatch<ClockTime> after(int hourAt, ClockTime hour, Trust trust) {
    boolean and = tokens.is(hourAt + 1, TimeKind.AND);
    int at = and ? hourAt + 2 : hourAt + 1;
    int minutes = minutes(at);
    boolean counted =
        at + 1 < tokens.size() && tokens.isAny(at + 1, TimeKind.COUNTED, TimeKind.UNIT);
    if (minutes < 0 || counted || hour.minute() != 0) {
      return null;
    }
    boolean inDigits = tokens.is(hourAt, TimeKind.DIGITS) && tokens.is(at, TimeKind.DIGITS);
    boolean inWords = !tokens.is(hourAt, TimeKind.DIGITS) && !tokens.is(at, TimeKind.DIGITS);
    boolean said =
        inDigits ? inDigits(at, and, minutes, trust) : inWords && inWords(and, minutes, trust);
    return said
        ? new TimeMatch<>(new ClockTime(hour.hour(), minutes, hour.settled()), at + 1)
        : null;
  }

  private int minutes(int index) {
    if (!tokens.is(index, TimeKind.NUMBER)
        || tokens.at(index).value(TimeKind.NUMBER).length() != 2) {
      return -1;
    }
    int minutes = tokens.at(index).number(TimeKind.NUMBER);
    return minutes < HOUR_HAS_MINUTES ? minutes : -1;
  }

  private boolean inDigits(int at, boolean and, int minutes, Trust trust) {
    if (and) {
      return trust == Trust.MARKED && minutes > DAY_HAS_HOURS;
    }
    return trust == Trust.MARKED
        || (trust == Trust.LIMITED && QUARTERS.contains(tokens.at(at).value(TimeKind.DIGITS)));
  }

  /** Two words that are both hours, such as "nio och tio", are two times. */
  private static boolean inWords(boolean and, int minutes, Trust trust) {
    if (and) {
      return trust == Trust.MARKED && (minutes > DAY_HAS_HOURS || SAID_AFTER_AND.contains(minutes));
    }
    return minutes > DAY_HAS_HOURS || (minutes == QUARTER && trust == Trust.MARKED);
  }
}
