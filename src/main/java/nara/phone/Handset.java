package nara.phone;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nara.message.PhoneNumber;

/** The phone's side: sends a resident's message to the town, by the call that Twilio makes. */
final class Handset {
  private final PhoneAccount account;
  private final MessageCentre centre;
  private final SignedPost post;
  private final Supplier<UUID> ids;
  private final Clock clock;

  Handset(
      PhoneAccount account,
      MessageCentre centre,
      SignedPost post,
      Supplier<UUID> ids,
      Clock clock) {
    this.account = account;
    this.centre = centre;
    this.post = post;
    this.ids = ids;
    this.clock = clock;
  }

  /** Keeps the message whatever becomes of it, and returns once the town has answered or failed. */
  void send(PhoneNumber from, String text, int mediaCount) {
    Sms sms =
        new Sms(
            (mediaCount == 0 ? "SM" : "MM") + hex(ids.get()),
            Sms.Direction.TO_TOWN,
            from,
            account.townNumber(),
            text,
            mediaCount,
            clock.instant(),
            Sms.Status.RECEIVING,
            null);
    centre.keep(sms);
    Optional<Trouble> trouble = post.post(account.messageAddress(), form(sms));
    centre.replace(sms.reaching(Sms.Status.RECEIVED, trouble.orElse(null)));
  }

  private Map<String, String> form(Sms sms) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("ToCountry", "SE");
    fields.put("ToState", "");
    fields.put("SmsMessageSid", sms.sid());
    fields.put("NumMedia", Integer.toString(sms.mediaCount()));
    fields.put("ToCity", "");
    fields.put("FromZip", "");
    fields.put("SmsSid", sms.sid());
    fields.put("FromState", "");
    fields.put("SmsStatus", "received");
    fields.put("FromCity", "");
    fields.put("Body", sms.text());
    fields.put("FromCountry", "SE");
    fields.put("To", sms.to().e164());
    fields.put("ToZip", "");
    fields.put("NumSegments", Integer.toString(sms.segments()));
    fields.put("MessageSid", sms.sid());
    fields.put("AccountSid", account.accountSid());
    fields.put("From", sms.from().e164());
    fields.put("ApiVersion", MessageJson.API_VERSION);
    for (int i = 0; i < sms.mediaCount(); i++) {
      fields.put("MediaContentType" + i, "image/jpeg");
      fields.put("MediaUrl" + i, mediaAddress(sms));
    }
    return fields;
  }

  private String mediaAddress(Sms sms) {
    return "https://api.twilio.com"
        + MessageJson.address(account.accountSid(), sms.sid()).replace(".json", "")
        + "/Media/ME"
        + hex(ids.get());
  }

  static String hex(UUID id) {
    return id.toString().replace("-", "");
  }
}
