package nara.desk;

import java.util.List;

/**
 * Residents from a table, before they are added.
 *
 * @param text the table; empty before there is one
 * @param rows what stands in it
 * @param alert why it cannot be read; empty if it can
 */
public record ImportView(Frame frame, String text, List<Row> rows, String alert) {

  /**
   * A line of the table.
   *
   * @param problem why it cannot be added; empty if it can
   * @param doubt why somebody should look twice; empty if there is no reason
   */
  public record Row(
      long number, String name, String phone, String caseworker, String problem, String doubt) {
    @Override
    public String toString() {
      return "Row[" + number + "]";
    }
  }

  public ImportView {
    rows = List.copyOf(rows);
  }

  /** How many lines cannot be added. */
  public long problems() {
    return rows.stream().filter(it -> !it.problem().isEmpty()).count();
  }

  /** Whether all of it can be added. */
  public boolean isWhole() {
    return !rows.isEmpty() && problems() == 0;
  }

  /** The text of this key. */
  public String say(String key) {
    return frame.say("import." + key);
  }

  @Override
  public String toString() {
    return "ImportView[" + rows.size() + "]";
  }
}
