package nara.sms;

import java.util.Optional;
import nara.delivery.DeliveryStatus;

/**
 * The providers' words for how far a message has come. Empty for a word that says nothing of it.
 */
final class StatusWords {
  private StatusWords() {}

  static Optional<DeliveryStatus> twilio(String word) {
    return switch (word) {
      case "accepted", "scheduled", "queued", "sending" -> Optional.of(DeliveryStatus.ACCEPTED);
      case "sent" -> Optional.of(DeliveryStatus.SENT);
      case "delivered", "read" -> Optional.of(DeliveryStatus.DELIVERED);
      case "undelivered", "failed", "canceled" -> Optional.of(DeliveryStatus.FAILED);
      default -> Optional.empty();
    };
  }

  static Optional<DeliveryStatus> elks(String word) {
    return switch (word) {
      case "created" -> Optional.of(DeliveryStatus.ACCEPTED);
      case "sent" -> Optional.of(DeliveryStatus.SENT);
      case "delivered" -> Optional.of(DeliveryStatus.DELIVERED);
      case "failed" -> Optional.of(DeliveryStatus.FAILED);
      default -> Optional.empty();
    };
  }
}
