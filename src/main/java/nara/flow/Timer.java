package nara.flow;

import java.time.Instant;

/**
 * That a flow goes on, or says something, when its time has come.
 *
 * @param frame the flow where it stands, with what it knows
 * @param kind what happens then
 */
public record Timer(Instant due, Kind kind, Frame frame) {
  /** What happens at that time. */
  public enum Kind {
    /** The step says its text, wherever the conversation then stands. */
    REMIND,
    /** The flow goes on, if it still waits. */
    WAIT
  }
}
