package nara.sms;

import java.util.Locale;
import nara.delivery.SendResult;

/** What 46elks means by its refusals, which carry a sentence and no code. */
final class ElksErrors {
  static final String SETTINGS = "the NARA_ELKS_ settings and the account's credits";

  private ElksErrors() {}

  /** Reads an answer of 4xx other than 401, 408 and 429. */
  static SendResult refusal(Exchange.Answered answer) {
    return switch (answer.status()) {
      case 400, 422 ->
          answer.body().toLowerCase(Locale.ROOT).contains("from")
              ? Unsent.notTaken(answer.describe() + ": our sender was not accepted, " + SETTINGS)
              : new SendResult.Refused(0, false);
      case 402, 403 -> Unsent.unknownToThem(answer, SETTINGS);
      default -> Unsent.wrongAddress(answer, SETTINGS);
    };
  }
}
