package nara.sms;

import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** Lets in what Twilio itself sends for our account. */
final class TwilioRequests {
  private final String sid;
  private final String publicUrl;
  private final Webhook webhook;
  private final TwilioSignature signature;

  /**
   * @param publicUrl where Twilio reaches us: the address it signs
   */
  TwilioRequests(TwilioAccount account, URI publicUrl, Webhook webhook) {
    this.sid = account.sid();
    this.publicUrl = Addresses.withoutSlash(publicUrl);
    this.webhook = webhook;
    this.signature = new TwilioSignature(account.authToken());
  }

  /** The fields of a request that Twilio signed for our account; else empty and answered. */
  Optional<FormFields> signed(Context ctx) throws IOException {
    Optional<FormFields> fields = webhook.fields(ctx);
    if (fields.isEmpty()) {
      return fields;
    }
    if (!signature.covers(calledUrl(ctx), fields.get(), ctx.header(TwilioSignature.HEADER))) {
      webhook.refuse(ctx, 403, "signature");
      return Optional.empty();
    }
    if (!fields.get().first("AccountSid").equals(Optional.of(sid))) {
      webhook.refuse(ctx, 403, "account");
      return Optional.empty();
    }
    return fields;
  }

  /** The whole address at which Twilio reaches a path of ours. */
  String address(String path) {
    return publicUrl + path;
  }

  private String calledUrl(Context ctx) {
    String query = ctx.req().getQueryString();
    return publicUrl + ctx.req().getRequestURI() + (query == null ? "" : "?" + query);
  }
}
