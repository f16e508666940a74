package nara.flow;

/**
 * Something that a turn says.
 *
 * @param step the step that speaks, {@code flow.step}
 * @param text in the resident's language, with everything filled in
 */
public record Say(String step, String text) {}
