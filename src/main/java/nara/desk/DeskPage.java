package nara.desk;

import java.util.List;
import java.util.Map;
import nara.signin.Colleague;
import nara.town.Staff;
import org.jspecify.annotations.Nullable;

/**
 * A whole page of the desk.
 *
 * @param who who is signed in
 * @param csrf what every form brings along
 * @param once a mark by which a form that is sent twice is known
 * @param queue the queue, or the part of it that is shown
 * @param thread the thread beside it, if one is open
 * @param told what has just been done, in words; empty if nothing
 * @param colleagues to whom a thread can go
 * @param isDemo whether all of it is made up
 */
public record DeskPage(
    Words words,
    Colleague who,
    String csrf,
    String once,
    QueueView queue,
    @Nullable ThreadView thread,
    String told,
    List<Staff> colleagues,
    boolean isDemo) {

  /** The text of this key. */
  public String say(String key) {
    return words.say(key);
  }

  /** The text with one value. */
  public String say(String key, String name, Object value) {
    return words.say(key, name, value);
  }

  /** What the browser's tab says: how many wait, never for whom. */
  public String title() {
    int waiting =
        queue.counts().stream()
            .filter(it -> it.part() == QueueView.Part.MINE)
            .mapToInt(QueueView.Count::waiting)
            .sum();
    return words.say("title", Map.of("count", waiting));
  }

  /** The address of a part of the queue. */
  public String address(QueueView.Part part) {
    return "/desk?part=" + part.code();
  }

  /** The address at which changes are heard. */
  public String liveAddress() {
    String address = "/desk/live?part=" + queue.shown().code();
    return thread == null ? address : address + "&thread=" + thread.id();
  }

  /** What can be noted, in the order of the form. */
  public List<String> noteKinds() {
    return List.of("NOTE", "CALL", "VISIT", "LETTER");
  }
}
