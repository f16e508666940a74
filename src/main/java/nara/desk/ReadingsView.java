package nara.desk;

import java.util.List;

/**
 * Who has read what, and for what reason.
 *
 * @param isAll whether everything is shown, or only what was not their own
 * @param rows newest first
 */
public record ReadingsView(Frame frame, boolean isAll, List<Row> rows) {

  /**
   * A reading.
   *
   * @param whom whose it was that was read
   * @param why by what right, or for what reason
   */
  public record Row(String when, String who, String whom, String why, boolean isInNeed) {
    @Override
    public String toString() {
      return "Row[]";
    }
  }

  public ReadingsView {
    rows = List.copyOf(rows);
  }

  /** The text of this key. */
  public String say(String key) {
    return frame.say("readings." + key);
  }

  @Override
  public String toString() {
    return "ReadingsView[" + rows.size() + "]";
  }
}
