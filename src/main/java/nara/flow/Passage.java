package nara.flow;

/**
 * That a turn came to a step.
 *
 * @param from the step of the same flow it came from; empty at the flow's beginning, and when it
 *     was come back to
 * @param by what led from there, as in {@link Route}
 */
public record Passage(String flow, String from, String by, String to) {}
