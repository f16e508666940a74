package nara.conversation;

import java.util.UUID;

/** A turn that failed, and which message it was for. */
final class TurnFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final UUID message;

  TurnFailedException(UUID message, Throwable cause) {
    super(cause);
    this.message = message;
  }

  UUID message() {
    return message;
  }
}
