package nara.delivery;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/** How far each message that we sent has come. */
public final class DeliveryMarks {

  /** How far a message has come, in the words of whoever sent it. */
  public enum Progress {
    /** It waits here. */
    QUEUED,
    /** The provider has it. */
    SENT,
    /** The telephone has it, or the chat. */
    DELIVERED,
    /** It will not arrive. */
    FAILED,
    /** It was not sent: a human had taken the thread, or the receiver had opted out. */
    DROPPED
  }

  /**
   * The mark of a message.
   *
   * @param kind whose word it is
   * @param errorCode the provider's, 0 if there is none
   */
  public record Mark(Letter.Kind kind, Progress progress, int errorCode) {}

  private DeliveryMarks() {}

  /** The marks of a thread's messages, by the message's id. */
  public static Map<UUID, Mark> of(Handle tx, UUID thread) {
    return tx
        .createQuery(
            """
            select message_id, kind, state, status, error_code, channel
            from outbox join contact_point c on c.id = outbox.contact_point_id
            where thread_id = :thread and message_id is not null
            """)
        .bind("thread", thread)
        .map(row -> Map.entry(row.getColumn("message_id", UUID.class), mark(row)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Mark mark(RowView row) {
    return new Mark(
        Letter.Kind.read(row.getColumn("kind", String.class)),
        progress(row),
        row.getColumn("error_code", Integer.class));
  }

  private static Progress progress(RowView row) {
    Optional<DeliveryStatus> status =
        Optional.ofNullable(row.getColumn("status", String.class))
            .map(it -> DeliveryStatus.valueOf(it.toUpperCase(Locale.ROOT)));
    if (status.filter(it -> it == DeliveryStatus.FAILED).isPresent()) {
      return Progress.FAILED;
    }
    return switch (row.getColumn("state", String.class)) {
      case "queued", "sending" -> Progress.QUEUED;
      case "failed" -> Progress.FAILED;
      case "dropped" -> Progress.DROPPED;
      default ->
          row.getColumn("channel", String.class).equals("WEB")
                  || status.filter(it -> it == DeliveryStatus.DELIVERED).isPresent()
              ? Progress.DELIVERED
              : Progress.SENT;
    };
  }
}
