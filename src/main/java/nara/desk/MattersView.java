package nara.desk;

import java.util.List;
import java.util.UUID;
import nara.handover.LegalClock.Outcome;
import nara.handover.MatterKind;
import org.jspecify.annotations.Nullable;

/**
 * What came from outside, as the page lets somebody say what it is; and the clocks that follow.
 *
 * @param matters what is not named yet first, then what was named before, newest first
 * @param clocks first that which ends first
 */
public record MattersView(List<Item> matters, List<Running> clocks) {

  /**
   * Something that came from outside.
   *
   * @param title what it is about and when it came
   * @param said who said what it is, and when; or for how long nobody has
   * @param kind what it is said to be; null while nobody has said
   */
  public record Item(UUID ticket, String title, String said, @Nullable MatterKind kind) {
    /** Whether somebody has said what it is. */
    public boolean isNamed() {
      return kind != null;
    }
  }

  /**
   * A clock that runs.
   *
   * @param title what it is for, and until when
   * @param isLate whether its time has passed
   * @param outcomes how it can be ended
   * @param isExtendable whether it may be given more time
   */
  public record Running(
      UUID clock, String title, boolean isLate, List<Outcome> outcomes, boolean isExtendable) {
    public Running {
      outcomes = List.copyOf(outcomes);
    }
  }

  public MattersView {
    matters = List.copyOf(matters);
    clocks = List.copyOf(clocks);
  }

  /** Those of which nobody has said what they are. */
  public List<Item> unnamed() {
    return matters.stream().filter(it -> !it.isNamed()).toList();
  }

  /** Those of which somebody has. */
  public List<Item> named() {
    return matters.stream().filter(Item::isNamed).toList();
  }

  /** What can be said that it is, in the order of the list. */
  public static List<MatterKind> kinds() {
    return List.of(MatterKind.values());
  }

  @Override
  public String toString() {
    return "MattersView[" + matters.size() + "]";
  }
}
