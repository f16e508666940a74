package nara.desk;

/**
 * The question for what reason something is opened that is not one's own.
 *
 * @param action where the answer goes
 * @param alert why it was not opened; empty if it was not tried
 */
public record GlassView(Frame frame, String action, String alert) {
  /** The text of this key. */
  public String say(String key) {
    return frame.say("glass." + key);
  }
}
