package nara.authoring;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nara.town.LocalText;

/**
 * A story that the demo's page plays at the press of a button.
 *
 * @param line where it stands in the file
 * @param shows what whoever presses it will see
 * @param phone the key of whose phone it is played on
 */
public record DemoButton(
    String key, int line, LocalText name, LocalText shows, String phone, List<Step> steps) {
  public DemoButton {
    steps = List.copyOf(steps);
  }

  /** Time passes until the next reminder of a meeting. */
  public static final String TO_REMINDER = "day_before_meeting";

  /** What happens behind the scenes or at the desk. */
  public static final List<String> DEEDS =
      List.of("begin", "away", "back", "take_over", "hand_back", "close", TO_REMINDER);

  /**
   * One step.
   *
   * @param line where it stands in the file
   * @param value what stands after the step's kind
   * @param after for how long whoever watches may read before it
   * @param says words that the answer on the phone must hold; none if no answer is waited for
   * @param tells what is happening, in words
   * @param isAtThread whether the desk shows the resident's thread from here on, not the queue
   */
  public record Step(
      int line,
      Kind kind,
      String value,
      Duration after,
      List<String> says,
      Optional<LocalText> tells,
      boolean isAtThread) {
    public Step {
      says = List.copyOf(says);
    }
  }

  /** What kind of step. */
  public enum Kind {
    /** The resident writes on the phone. */
    RESIDENT,
    /** The resident's caseworker writes at the desk. */
    CASEWORKER,
    /** One of {@link DemoButton#DEEDS} is done. */
    DOES,
    /** Something is told, and nothing done. */
    READ;

    /** As files write it. */
    String written() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
