package nara.authoring;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that happened before the demo begins.
 *
 * @param line where it stands in the file
 * @param value what stands after the turn's kind
 * @param day how many working days that are over it is back, from 1; 0 is the last open moment
 * @param at the time of day, which day 0 has none of
 * @param by the key of the caseworker who did it; empty if it is the resident's own
 */
public record LivingTurn(
    int line, Kind kind, String value, int day, LocalTime at, Optional<String> by) {

  /** What a caseworker may do besides writing. */
  public static final List<String> DEEDS = List.of("take_over", "hand_back", "called", "close");

  /** What kind of turn. */
  public enum Kind {
    /** The resident writes. */
    RESIDENT,
    /** A caseworker writes. */
    CASEWORKER,
    /** A caseworker does one of {@link LivingTurn#DEEDS}. */
    CASEWORKER_DOES,
    /** A caseworker says what the matter is. */
    NAMES,
    /** A meeting is entered, at that one of the free times after a week. */
    MEETING,
    /** The last message did not arrive: the provider's error. */
    PROVIDER;

    /** As files write it. */
    String written() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
