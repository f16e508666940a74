package nara.desk;

import java.time.Instant;

/**
 * One thing in a thread's history, as the page shows it.
 *
 * @param kind {@code resident}, {@code assistant}, {@code human}, {@code note} or {@code event}
 * @param who whose word it is
 * @param text the word itself
 * @param when its time, as it is read
 * @param at its time
 * @param mark how far it has come; empty for what was not sent
 * @param isFailed whether it did not arrive
 */
public record LogEntry(
    String kind, String who, String text, String when, Instant at, String mark, boolean isFailed) {
  @Override
  public String toString() {
    return "LogEntry[" + kind + "]";
  }
}
