package nara.desk;

import java.util.List;
import nara.thread.CannedReply;

/**
 * The answers that somebody can use, to be kept.
 *
 * @param title what stood in the form when it could not be saved
 * @param text the same
 * @param alert why it could not; empty if it could
 */
public record RepliesView(
    Frame frame, List<CannedReply> replies, String title, String text, String alert) {
  public RepliesView {
    replies = List.copyOf(replies);
  }

  /** What can stand in braces. */
  public List<String> placeholders() {
    return Placeholders.ALL;
  }

  /** The text of this key. */
  public String say(String key) {
    return frame.say("replies." + key);
  }

  @Override
  public String toString() {
    return "RepliesView[" + replies.size() + "]";
  }
}
