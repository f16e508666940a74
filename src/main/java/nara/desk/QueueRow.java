package nara.desk;

import java.util.UUID;

/**
 * A line of the queue, as the page shows it.
 *
 * @param name whose it is, or what may be said of that
 * @param level {@code danger}, {@code unclear}, {@code late}, {@code failed}, {@code overdue},
 *     {@code soon} or {@code calm}
 * @param sign what that is, in words
 * @param reason what it is about, in a word or two
 * @param excerpt the beginning of the resident's words; empty where they may not be read
 * @param deadline what was promised, or since when it has waited
 * @param unnamed for how long nobody has said what it is; empty if somebody has
 * @param holder who has it
 * @param waits for whom it waits
 * @param isOpen whether the reader may open it without a reason
 * @param mayBeOpened whether the reader may open it, if only with a reason
 * @param isShown whether its thread is beside the queue
 */
public record QueueRow(
    UUID thread,
    String name,
    String level,
    String sign,
    String reason,
    String excerpt,
    String deadline,
    String unnamed,
    String holder,
    String waits,
    boolean isOpen,
    boolean mayBeOpened,
    boolean isShown) {
  @Override
  public String toString() {
    return "QueueRow[" + thread + "]";
  }
}
