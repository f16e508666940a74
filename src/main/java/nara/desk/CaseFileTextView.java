package nara.desk;

import java.util.List;
import java.util.UUID;

/**
 * What was chosen for the case file as text, to be pasted there.
 *
 * @param chosen how the form names what was chosen
 */
public record CaseFileTextView(
    Frame frame, UUID thread, String name, String text, List<String> chosen) {
  public CaseFileTextView {
    chosen = List.copyOf(chosen);
  }

  /** Where the thread's case file is. */
  public String address() {
    return "/desk/threads/" + thread + "/case-file";
  }

  @Override
  public String toString() {
    return "CaseFileTextView[" + thread + "]";
  }
}
