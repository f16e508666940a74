package nara.desk;

import java.util.List;
import java.util.UUID;

/**
 * The residents of somebody, or those whom a name was sought for.
 *
 * @param sought the name; empty if nothing was sought
 * @param rows by name
 * @param followed how many of them are followed all the way
 */
public record ResidentsView(Frame frame, String sought, List<Row> rows, long followed) {

  /**
   * A resident.
   *
   * @param name empty where somebody may not read it
   * @param with whose they are
   * @param next their next meeting, in words; empty if there is none
   * @param waits what waits for us, in a word or two; empty if nothing does
   * @param isOpen whether the reader may open what is kept of them
   */
  public record Row(
      UUID resident, String name, String with, String next, String waits, boolean isOpen) {
    @Override
    public String toString() {
      return "Row[" + resident + "]";
    }
  }

  public ResidentsView {
    rows = List.copyOf(rows);
  }

  @Override
  public String toString() {
    return "ResidentsView[" + rows.size() + "]";
  }
}
