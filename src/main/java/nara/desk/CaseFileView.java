package nara.desk;

import java.util.List;
import java.util.UUID;

/**
 * What of a thread can be carried over to the case file, to be chosen from.
 *
 * @param name whose it is
 * @param from the first day that is shown, as {@code 2026-11-23}; empty if it is the thread's first
 * @param to the last; empty if it is the thread's last
 * @param rows oldest first
 * @param alert why the last thing did not work; empty if it did
 */
public record CaseFileView(
    Frame frame, UUID thread, String name, String from, String to, List<Row> rows, String alert) {

  /**
   * Something to choose.
   *
   * @param value how the form names it
   * @param head when it was and how
   * @param parties from whom to whom
   * @param mark what has to be known of it
   * @param recorded who carried it over and when; empty if nobody has
   */
  public record Row(
      String value,
      String head,
      String parties,
      String text,
      String mark,
      String recorded,
      boolean isChosen) {
    @Override
    public String toString() {
      return "Row[" + value + "]";
    }
  }

  public CaseFileView {
    rows = List.copyOf(rows);
  }

  /** Where the thread's case file is. */
  public String address() {
    return "/desk/threads/" + thread + "/case-file";
  }

  /** The same days with another choice. */
  public String choosing(String what) {
    return address() + "?choose=" + what + "&from=" + from + "&to=" + to;
  }

  @Override
  public String toString() {
    return "CaseFileView[" + thread + "]";
  }
}
