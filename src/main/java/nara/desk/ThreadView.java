package nara.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nara.thread.CannedReply;

/**
 * A thread as the page shows it.
 *
 * @param name whose it is
 * @param profile where what is kept of them stands; empty if it is nobody known
 * @param facts what is good to know of them: language, interpreter, who else speaks for them
 * @param brief what there is to do here, in place of the history
 * @param matters what came from outside, and the clocks that follow
 * @param log the history, oldest first
 * @param hold whose word it is now
 * @param holder who has it, if a human has
 * @param reach how what is written here gets there; empty if it cannot
 * @param replies answers that are written often
 * @param draft what stands in the field
 * @param count what the draft would cost, and what to think of before sending it
 * @param mayBeAsked whether they may be asked, when it is closed, if it helped
 * @param alert why the last thing did not work; empty if it did
 * @param typed what stood in the form that did not work; empty if it did
 * @param seen the place of the newest message from outside that it shows
 * @param unrecorded how much of it is not in the case file
 */
public record ThreadView(
    Words words,
    UUID id,
    String name,
    String profile,
    List<String> facts,
    List<Point> brief,
    MattersView matters,
    List<LogEntry> log,
    Hold hold,
    String holder,
    String reach,
    List<CannedReply> replies,
    String draft,
    String count,
    boolean mayBeAsked,
    String alert,
    Map<String, String> typed,
    long seen,
    int unrecorded) {

  /** Whose word it is. */
  public enum Hold {
    ASSISTANT,
    SILENCED,
    MINE,
    COLLEAGUE
  }

  /**
   * A point of the brief.
   *
   * @param label such as "Med egna ord"
   * @param text what there is to say
   * @param isLate whether it should have been done
   */
  public record Point(String label, String text, boolean isLate) {}

  public ThreadView {
    facts = List.copyOf(facts);
    brief = List.copyOf(brief);
    log = List.copyOf(log);
    replies = List.copyOf(replies);
    typed = Map.copyOf(typed);
  }

  /** What stood in a field of a form that did not work. */
  public String typed(String form, String field) {
    return typed.getOrDefault("form", "").equals(form) ? typed.getOrDefault(field, "") : "";
  }

  /** Whether it is the form that did not work. */
  public boolean isOpen(String form) {
    return typed.getOrDefault("form", "").equals(form);
  }

  @Override
  public String toString() {
    return "ThreadView[" + id + "]";
  }
}
