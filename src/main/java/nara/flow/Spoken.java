package nara.flow;

/**
 * What the assistant said last.
 *
 * @param step the step that spoke, {@code flow.step}; empty before the first
 * @param text the whole message; empty before the first
 */
public record Spoken(String step, String text) {
  static final Spoken NOTHING = new Spoken("", "");

  Spoken by(String otherStep) {
    return new Spoken(otherStep, text);
  }
}
