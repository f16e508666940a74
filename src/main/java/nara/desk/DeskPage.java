package nara.desk;

import java.util.List;
import nara.town.Staff;
import org.jspecify.annotations.Nullable;

/**
 * The queue, and a thread beside it.
 *
 * @param queue the queue, or the part of it that is shown
 * @param thread the thread beside it, if one is open
 * @param colleagues to whom a thread can go
 */
public record DeskPage(
    Frame frame, QueueView queue, @Nullable ThreadView thread, List<Staff> colleagues) {

  /** The text of this key. */
  public String say(String key) {
    return frame.say(key);
  }

  /** The text with one value. */
  public String say(String key, String name, Object value) {
    return frame.say(key, name, value);
  }

  /** What every form brings along. */
  public String csrf() {
    return frame.csrf();
  }

  /** A mark by which a form that is sent twice is known. */
  public String once() {
    return frame.once();
  }

  /** The address of a part of the queue. */
  public String address(QueueView.Part part) {
    return "/desk?part=" + part.code();
  }

  /** What can be noted, in the order of the form. */
  public List<String> noteKinds() {
    return List.of("NOTE", "CALL", "VISIT", "LETTER");
  }
}
