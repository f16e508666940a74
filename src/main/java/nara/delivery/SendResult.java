package nara.delivery;

import java.time.Duration;
import java.util.function.Function;

/** What became of one attempt to hand a message to a provider. */
public sealed interface SendResult {
  /** The provider has taken it and gave it this id. */
  record Accepted(String providerId) implements SendResult {}

  /**
   * The provider refused it, and would refuse it again.
   *
   * @param code the provider's error code, 0 if none
   * @param optedOut whether the reason is that the receiver has opted out at the provider
   */
  record Refused(int code, boolean optedOut) implements SendResult {}

  /**
   * It certainly was not taken; a later attempt may succeed.
   *
   * @param retryAfter the wait that the provider asks for, zero if it asks for none
   */
  record NotTaken(String reason, Duration retryAfter) implements SendResult {}

  /** Nobody knows whether it was taken: it must be looked up before it is sent again. */
  record Unknown(String reason) implements SendResult {}

  /** Exactly one of the functions is called. */
  default <T> T match(
      Function<Accepted, T> accepted,
      Function<Refused, T> refused,
      Function<NotTaken, T> notTaken,
      Function<Unknown, T> unknown) {
    if (this instanceof Accepted it) {
      return accepted.apply(it);
    }
    if (this instanceof Refused it) {
      return refused.apply(it);
    }
    if (this instanceof NotTaken it) {
      return notTaken.apply(it);
    }
    return unknown.apply((Unknown) this);
  }
}
