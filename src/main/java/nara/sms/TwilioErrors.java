package nara.sms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import nara.delivery.SendResult;

/** What Twilio means by the error codes of its refusals. */
final class TwilioErrors {
  static final String SETTINGS = "NARA_TWILIO_ACCOUNT_SID, _AUTH_TOKEN, _FROM, _API_URL";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int OPTED_OUT = 21610;

  /**
   * Codes that blame how we are set up: the sender, the callback address, the messaging service. No
   * resident's message may be thrown away for them.
   */
  private static final Set<Integer> OUR_SETTINGS =
      Set.of(21212, 21603, 21606, 21609, 21659, 21660, 21701, 21703, 21705);

  /** Codes that pass: a queue that is full, a rate or a day's share used up. */
  private static final Set<Integer> LATER = Set.of(14107, 21611, 30001, 30022, 63038);

  private TwilioErrors() {}

  /** Reads an answer of 4xx other than 401, 408 and 429. */
  static SendResult refusal(Exchange.Answered answer) {
    int code = code(answer.body());
    if (code == 0) {
      return answer.status() == 403
          ? Unsent.unknownToThem(answer, SETTINGS)
          : Unsent.wrongAddress(answer, SETTINGS);
    }
    // 20xxx speak of the account or the address, never of one message
    if (code / 1000 == 20 || OUR_SETTINGS.contains(code)) {
      return Unsent.notTaken("Twilio error " + code + ", look at " + SETTINGS);
    }
    if (LATER.contains(code)) {
      return new SendResult.NotTaken("Twilio error " + code + ", it passes", answer.retryAfter());
    }
    return new SendResult.Refused(code, code == OPTED_OUT);
  }

  private static int code(String body) {
    try {
      return JSON.readTree(body).path("code").asInt(0);
    } catch (JsonProcessingException e) {
      return 0;
    }
  }
}
