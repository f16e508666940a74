package nara.sms;

import java.time.Duration;
import java.util.function.Function;
import nara.delivery.SendResult;

/** What an exchange that brought no success means for the message. The same for every provider. */
final class Unsent {
  private Unsent() {}

  /**
   * @param settings what an operator must look at when the provider does not know us
   * @param refusal reads the answers of 4xx that speak about this very request
   */
  static SendResult of(
      Exchange exchange, String settings, Function<Exchange.Answered, SendResult> refusal) {
    if (exchange instanceof Exchange.NotReached it) {
      return notTaken(it.reason());
    }
    if (exchange instanceof Exchange.Lost it) {
      return new SendResult.Unknown(it.reason());
    }
    Exchange.Answered answer = (Exchange.Answered) exchange;
    int status = answer.status();
    if (status == 429) {
      return new SendResult.NotTaken("the provider asks us to wait", answer.retryAfter());
    }
    if (status == 401) {
      return unknownToThem(answer, settings);
    }
    if (status >= 500 || status == 408) {
      return new SendResult.Unknown(answer.describe());
    }
    return status >= 400 ? refusal.apply(answer) : wrongAddress(answer, settings);
  }

  static SendResult unknownToThem(Exchange.Answered answer, String settings) {
    return notTaken(answer.describe() + ": the provider does not let us in, look at " + settings);
  }

  static SendResult wrongAddress(Exchange.Answered answer, String settings) {
    return notTaken(
        answer.describe() + ": not an answer of the provider's, is the address right? " + settings);
  }

  static SendResult notTaken(String reason) {
    return new SendResult.NotTaken(reason, Duration.ZERO);
  }
}
