package nara.phone;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nara.message.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Twilio's REST resource of messages: takes those that the town sends, and lists all. */
final class MessagesResource {
  static final String ROOT = "/phone/twilio";

  private static final String PATH = ROOT + "/2010-04-01/Accounts/{sid}/Messages.json";
  private static final int USUAL_PAGE = 50;
  private static final int LARGEST_PAGE = 1000;

  private final PhoneAccount account;
  private final MessageCentre centre;
  private final StatusCallbacks callbacks;
  private final Supplier<UUID> ids;
  private final Clock clock;
  private final MessageJson json;

  MessagesResource(
      PhoneAccount account,
      MessageCentre centre,
      StatusCallbacks callbacks,
      Supplier<UUID> ids,
      Clock clock,
      Clock machine) {
    this.account = account;
    this.centre = centre;
    this.callbacks = callbacks;
    this.ids = ids;
    this.clock = clock;
    this.json =
        new MessageJson(account.accountSid(), Duration.between(clock.instant(), machine.instant()));
  }

  void register(RoutesConfig routes) {
    routes.post(PATH, this::create);
    routes.get(PATH, this::list);
  }

  private void create(Context ctx) {
    if (!isOurs(ctx)) {
      return;
    }
    Optional<Refusal> refusal = refusal(ctx);
    if (refusal.isPresent()) {
      answer(ctx, 400, MessageJson.error(400, refusal.get().code, refusal.get().message));
      return;
    }
    Sms queued =
        new Sms(
            "SM" + Handset.hex(ids.get()),
            Sms.Direction.TO_RESIDENT,
            account.townNumber(),
            new PhoneNumber(field(ctx, "To")),
            field(ctx, "Body"),
            0,
            clock.instant(),
            Sms.Status.QUEUED,
            null);
    centre.keep(queued);
    answer(ctx, 201, json.message(queued));
    String callback = field(ctx, "StatusCallback");
    callbacks.carry(queued, callback.isEmpty() ? null : URI.create(callback));
  }

  private record Refusal(int code, String message) {}

  /** Twilio's own codes; its messages repeat the number or text, which ours do not. */
  private Optional<Refusal> refusal(Context ctx) {
    String body = field(ctx, "Body");
    if (field(ctx, "To").isEmpty()) {
      return Optional.of(new Refusal(21604, "A 'To' phone number is required."));
    }
    if (!PhoneNumber.isE164(field(ctx, "To"))) {
      return Optional.of(new Refusal(21211, "The 'To' number is not a valid phone number."));
    }
    if (!field(ctx, "From").equals(account.townNumber().e164())) {
      return Optional.of(new Refusal(21606, "The 'From' number is not one of the account's."));
    }
    if (body.isEmpty()) {
      return Optional.of(new Refusal(21602, "Message body is required."));
    }
    if (body.length() > Sms.LONGEST_TEXT) {
      return Optional.of(
          new Refusal(21617, "The concatenated message body exceeds the 1600 character limit."));
    }
    if (!isCallback(field(ctx, "StatusCallback"))) {
      return Optional.of(new Refusal(21609, "The 'StatusCallback' is not a valid URL."));
    }
    return Optional.empty();
  }

  private static boolean isCallback(String address) {
    try {
      return address.isEmpty() || SignedPost.isAddress(URI.create(address));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private void list(Context ctx) {
    if (!isOurs(ctx)) {
      return;
    }
    String to = query(ctx, "To");
    String from = query(ctx, "From");
    Predicate<Sms> wanted =
        sms ->
            (to.isEmpty() || sms.to().e164().equals(to))
                && (from.isEmpty() || sms.from().e164().equals(from));
    List<Sms> found = centre.newestFirst(wanted);
    int pageSize = Math.max(1, Math.min(number(query(ctx, "PageSize"), USUAL_PAGE), LARGEST_PAGE));
    String filters = "To=" + encoded(to) + "&From=" + encoded(from) + "&PageSize=" + pageSize;
    answer(ctx, 200, json.page(found, filters, number(query(ctx, "Page"), 0), pageSize));
  }

  /** Whether the account's own credentials came along for its own resource; if not, answered. */
  private boolean isOurs(Context ctx) {
    if (!isAuthorized(ctx.header("Authorization"))) {
      ctx.header("WWW-Authenticate", "Basic realm=\"Twilio API\"");
      answer(ctx, 401, MessageJson.error(401, 20003, "Authenticate"));
      return false;
    }
    if (!ctx.pathParam("sid").equals(account.accountSid())) {
      answer(ctx, 404, MessageJson.error(404, 20404, "The requested resource was not found"));
      return false;
    }
    return true;
  }

  private boolean isAuthorized(@Nullable String header) {
    byte[] pair =
        (account.accountSid() + ":" + account.authToken()).getBytes(StandardCharsets.UTF_8);
    String expected = "Basic " + Base64.getEncoder().encodeToString(pair);
    return header != null
        && MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.US_ASCII), header.getBytes(StandardCharsets.UTF_8));
  }

  private static void answer(Context ctx, int status, String body) {
    ctx.status(status).contentType("application/json; charset=utf-8").result(body);
  }

  private static String field(Context ctx, String name) {
    return Objects.requireNonNullElse(ctx.formParam(name), "");
  }

  private static String query(Context ctx, String name) {
    return Objects.requireNonNullElse(ctx.queryParam(name), "");
  }

  private static int number(String digits, int otherwise) {
    return digits.matches("[0-9]{1,6}") ? Integer.parseInt(digits) : otherwise;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
