package nara.flow;

/**
 * A way from one step to another of the same flow.
 *
 * @param by what leads that way, as the flow file has it: an outcome, the key of an option, {@code
 *     yes}; empty where the step just goes on
 * @param to the step's name
 */
public record Route(String by, String to) {
  /** How a step that has one way only goes on. */
  static Route on(String to) {
    return new Route("", to);
  }

  /** The same way under another name of what leads there. */
  static Route of(String by, String to) {
    return new Route(by, to);
  }
}
