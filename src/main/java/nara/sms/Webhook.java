package nara.sms;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nara.message.PhoneNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the webhooks of both providers do alike. */
final class Webhook {
  static final int LARGEST_BODY = 64 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(Webhook.class);
  private static final Pattern PROVIDER_ID = Pattern.compile("[!-~]{1,100}");

  private final WebhookCounts counts;

  Webhook(WebhookCounts counts) {
    this.counts = counts;
  }

  /** Answers with a bare status. */
  void refuse(Context ctx, int status, String reason) {
    counts.refused(reason);
    ctx.status(status).result("");
  }

  /** The fields of the request; empty, and answered with 413, if there are too many. */
  Optional<FormFields> fields(Context ctx) throws IOException {
    byte[] body = ctx.req().getInputStream().readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      refuse(ctx, 413, "too_large");
      return Optional.empty();
    }
    return Optional.of(FormFields.parse(body));
  }

  /** Whether the work was stored; if not, answers 503, so that the provider tries again. */
  boolean stored(Context ctx, Runnable work) {
    try {
      work.run();
      return true;
    } catch (RuntimeException e) {
      LOG.error("not stored, the provider was told 503", e);
      refuse(ctx, 503, "not_stored");
      return false;
    }
  }

  static Optional<String> providerId(FormFields fields, String name) {
    return fields.first(name).filter(id -> PROVIDER_ID.matcher(id).matches());
  }

  /** Empty for short codes and names, which cannot be answered. */
  static Optional<PhoneNumber> number(FormFields fields, String name) {
    return fields.first(name).filter(PhoneNumber::isE164).map(PhoneNumber::new);
  }

  /** Our own id in the callback address. */
  static Optional<UUID> callbackId(Context ctx) {
    String query = Objects.requireNonNullElse(ctx.req().getQueryString(), "");
    try {
      return FormFields.parse(query.getBytes(StandardCharsets.UTF_8))
          .first("id")
          .map(UUID::fromString);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A number of up to nine digits, else 0. */
  static int number(Optional<String> digits) {
    return digits.filter(it -> it.matches("[0-9]{1,9}")).map(Integer::parseInt).orElse(0);
  }
}
