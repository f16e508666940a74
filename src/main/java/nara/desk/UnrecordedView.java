package nara.desk;

import java.util.List;
import java.util.UUID;

/**
 * Threads with something that is not in the case file yet, first that which has waited longest.
 * Nothing that was written in them is shown.
 */
public record UnrecordedView(Frame frame, List<Row> rows) {

  /**
   * A thread.
   *
   * @param name whose it is
   * @param count how much waits
   * @param since when the oldest of it was
   */
  public record Row(UUID thread, String name, int count, String since) {}

  public UnrecordedView {
    rows = List.copyOf(rows);
  }
}
