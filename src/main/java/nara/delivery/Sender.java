package nara.delivery;

import java.time.Instant;
import java.util.Set;

/** A provider of text messages. It never retries by itself and never throws for what it answers. */
public interface Sender {
  /** The provider's name as it stands in the database, such as {@code twilio}. */
  String provider();

  /** Whether the provider answers us now, and takes our name and password. Sends nothing. */
  boolean isReachable();

  /** Hands over one message, once. */
  SendResult send(OutgoingSms sms);

  /**
   * Looks for a message in the provider's list.
   *
   * @param since when the attempt began
   * @param known ids the provider gave to other messages of ours, which this one cannot be
   */
  Lookup find(OutgoingSms sms, Instant since, Set<String> known);
}
