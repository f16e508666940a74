package nara.sms;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nara.delivery.DeliveryStatus;
import nara.message.InboundMessage;
import nara.message.PhoneNumber;

/**
 * What 46elks calls: for each message to us, and for each step of a message from us.
 *
 * <p>The answer is always empty: 46elks would send a body to the resident as an SMS.
 */
public final class ElksWebhook {
  private static final String PATH = "/sms/46elks/";

  private final ElksAccount account;
  private final Consumer<InboundMessage> receive;
  private final StatusReports reports;
  private final Clock clock;
  private final Webhook webhook;
  private final ElksCaller caller;

  /**
   * @param receive returns only when the message is safely stored, and throws if it is not
   * @param clock gives the time of arrival
   */
  public ElksWebhook(
      ElksAccount account,
      Consumer<InboundMessage> receive,
      StatusReports reports,
      Clock clock,
      MeterRegistry meters) {
    this.account = account;
    this.receive = receive;
    this.reports = reports;
    this.clock = clock;
    this.webhook = new Webhook(new WebhookCounts(meters, ElksSender.PROVIDER));
    this.caller = new ElksCaller(account);
  }

  /** Adds both addresses. */
  public void register(RoutesConfig routes) {
    routes.post(PATH + "{secret}", this::message);
    routes.post(statusPath("{secret}"), this::status);
  }

  static String statusPath(String secret) {
    return PATH + secret + "/status";
  }

  private void message(Context ctx) throws IOException {
    Optional<FormFields> fields = ofElks(ctx);
    if (fields.isEmpty()) {
      return;
    }
    Optional<String> id = Webhook.providerId(fields.get(), "id");
    if (id.isEmpty()) {
      webhook.refuse(ctx, 400, "no_id");
      return;
    }
    Optional<PhoneNumber> from = Webhook.number(fields.get(), "from");
    if (from.isEmpty()) {
      webhook.refuse(ctx, 204, "unanswerable_sender");
      return;
    }
    InboundMessage message = inbound(id.get(), from.get(), fields.get());
    if (webhook.stored(ctx, () -> receive.accept(message))) {
      ctx.status(204);
    }
  }

  private InboundMessage inbound(String id, PhoneNumber from, FormFields fields) {
    return new InboundMessage(
        ElksSender.PROVIDER,
        account.user(),
        id,
        from,
        Webhook.number(fields, "to").orElse(account.from()),
        fields.first("message").orElse(""),
        0,
        clock.instant(),
        fields.first("created").flatMap(ElksTime::parse).orElse(null));
  }

  private void status(Context ctx) throws IOException {
    Optional<FormFields> fields = ofElks(ctx);
    if (fields.isEmpty()) {
      return;
    }
    Optional<UUID> callback = Webhook.callbackId(ctx);
    Optional<String> id = Webhook.providerId(fields.get(), "id");
    if (callback.isEmpty() || id.isEmpty()) {
      webhook.refuse(ctx, 400, "no_id");
      return;
    }
    Optional<DeliveryStatus> status = fields.get().first("status").flatMap(StatusWords::elks);
    if (status.isEmpty()) {
      webhook.refuse(ctx, 204, "unknown_status");
    } else if (webhook.stored(
        ctx, () -> reports.report(callback.get(), id.get(), status.get(), 0))) {
      ctx.status(204);
    }
  }

  /** The fields of a call of 46elks; else empty, and answered as if nothing were here. */
  private Optional<FormFields> ofElks(Context ctx) throws IOException {
    Optional<String> objection = caller.objection(ctx);
    if (objection.isPresent()) {
      webhook.refuse(ctx, 404, objection.get());
      return Optional.empty();
    }
    return webhook.fields(ctx);
  }
}
