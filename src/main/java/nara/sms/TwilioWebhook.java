package nara.sms;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nara.delivery.DeliveryStatus;
import nara.message.InboundMessage;
import nara.message.PhoneNumber;

/** What Twilio calls: for each message to us, and for each step of a message from us. */
public final class TwilioWebhook {
  static final String PATH = "/sms/twilio";
  static final String STATUS_PATH = "/sms/twilio/status";

  private final TwilioAccount account;
  private final Consumer<InboundMessage> receive;
  private final StatusReports reports;
  private final Clock clock;
  private final Webhook webhook;
  private final TwilioRequests requests;

  /**
   * @param publicUrl where Twilio reaches us: the address it signs
   * @param receive returns only when the message is safely stored, and throws if it is not
   * @param clock gives the time of arrival
   */
  public TwilioWebhook(
      TwilioAccount account,
      URI publicUrl,
      Consumer<InboundMessage> receive,
      StatusReports reports,
      Clock clock,
      MeterRegistry meters) {
    this.account = account;
    this.receive = receive;
    this.reports = reports;
    this.clock = clock;
    this.webhook = new Webhook(new WebhookCounts(meters, TwilioSender.PROVIDER));
    this.requests = new TwilioRequests(account, publicUrl, webhook);
  }

  /** Adds both addresses. */
  public void register(RoutesConfig routes) {
    routes.post(PATH, this::message);
    routes.post(STATUS_PATH, this::status);
  }

  private void message(Context ctx) throws IOException {
    Optional<FormFields> fields = requests.signed(ctx);
    if (fields.isEmpty()) {
      return;
    }
    Optional<String> id = Webhook.providerId(fields.get(), "MessageSid");
    if (id.isEmpty()) {
      webhook.refuse(ctx, 400, "no_id");
      return;
    }
    Optional<PhoneNumber> from = Webhook.number(fields.get(), "From");
    if (from.isEmpty()) {
      webhook.refuse(ctx, 400, "unanswerable_sender");
      return;
    }
    InboundMessage message = inbound(id.get(), from.get(), fields.get());
    if (webhook.stored(ctx, () -> receive.accept(message))) {
      emptyResponse(ctx);
    }
  }

  private InboundMessage inbound(String id, PhoneNumber from, FormFields fields) {
    return new InboundMessage(
        TwilioSender.PROVIDER,
        account.sid(),
        id,
        from,
        Webhook.number(fields, "To").orElse(account.from()),
        fields.first("Body").orElse(""),
        Webhook.number(fields.first("NumMedia")),
        clock.instant(),
        null);
  }

  private void status(Context ctx) throws IOException {
    Optional<FormFields> fields = requests.signed(ctx);
    if (fields.isEmpty()) {
      return;
    }
    Optional<UUID> callback = Webhook.callbackId(ctx);
    Optional<String> id = Webhook.providerId(fields.get(), "MessageSid");
    if (callback.isEmpty() || id.isEmpty()) {
      webhook.refuse(ctx, 400, "no_id");
      return;
    }
    int error = Webhook.number(fields.get().first("ErrorCode"));
    Optional<DeliveryStatus> status =
        fields.get().first("MessageStatus").flatMap(StatusWords::twilio);
    if (status.isEmpty()) {
      webhook.refuse(ctx, 204, "unknown_status");
    } else if (webhook.stored(
        ctx, () -> reports.report(callback.get(), id.get(), status.get(), error))) {
      ctx.status(204);
    }
  }

  /** We answer by the API, so that a slow answer is never a lost one. */
  private static void emptyResponse(Context ctx) {
    ctx.status(200).contentType("text/xml; charset=utf-8").result("<Response/>");
  }
}
