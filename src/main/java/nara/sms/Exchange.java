package nara.sms;

import java.time.Duration;

/** What came of one HTTP request to a provider. */
sealed interface Exchange {
  /**
   * The provider answered.
   *
   * @param retryAfter the wait it asks for, zero if it asks for none
   */
  record Answered(int status, String body, Duration retryAfter) implements Exchange {
    boolean isSuccess() {
      return status >= 200 && status < 300;
    }

    @Override
    public String toString() {
      return "Answered[" + status + "]";
    }
  }

  /** No byte of the request was written. */
  record NotReached(String reason) implements Exchange {}

  /** The request may have been written, but no whole answer came. */
  record Lost(String reason) implements Exchange {}

  /** Whether the provider answered and did not refuse our name and password. */
  default boolean isFromWorkingAccount() {
    return this instanceof Answered it
        && it.status() != 401
        && it.status() != 403
        && it.status() < 500;
  }

  /** In an operator's words, without anything of the message. */
  default String describe() {
    if (this instanceof NotReached it) {
      return it.reason();
    }
    if (this instanceof Lost it) {
      return it.reason();
    }
    return "HTTP " + ((Answered) this).status();
  }
}
