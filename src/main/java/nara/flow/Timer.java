package nara.flow;

import java.time.Instant;

/**
 * That a flow goes on, or says something, when its time has come.
 *
 * @param frame the flow where it stands, with what it knows
 * @param kind what happens then
 * @param notAfter when it is too late to remind; a flow that waits goes on however late
 */
public record Timer(Instant due, Kind kind, Instant notAfter, Frame frame) {
  /** Whether it was set where this flow still stands. */
  boolean isOf(Frame other) {
    return other.flow().equals(frame.flow()) && other.step().equals(frame.step());
  }

  /** What happens at that time. */
  public enum Kind {
    /** The step says its text, wherever the conversation then stands. */
    REMIND,
    /** The flow goes on, if it still waits. */
    WAIT
  }
}
