package nara.sms;

import com.twilio.twiml.TwiMLException;
import com.twilio.twiml.VoiceResponse;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import nara.message.PhoneNumber;
import nara.town.Town;

/**
 * What Twilio calls when somebody calls the town's number: the call goes on to a colleague or the
 * switchboard, or, while the town is closed, is told so. A call is not kept, and no number of one
 * is logged.
 */
public final class TwilioVoice {
  static final String PATH = "/sms/twilio/voice";
  static final String AFTER_PATH = "/sms/twilio/voice/after";

  private final Town town;
  private final PhoneNumber own;
  private final Clock clock;
  private final WebhookCounts counts;
  private final TwilioRequests requests;
  private final InTime colleague;
  private final VoiceAnswers answers;

  /**
   * @param publicUrl where Twilio reaches us: the address it signs
   * @param colleague the telephone of whoever takes a call from this number now; empty for the
   *     switchboard. Where it fails, or takes too long, it is the switchboard too
   * @param clock the business clock
   */
  public TwilioVoice(
      TwilioAccount account,
      URI publicUrl,
      Town town,
      Function<PhoneNumber, Optional<PhoneNumber>> colleague,
      Clock clock,
      MeterRegistry meters) {
    this.town = town;
    this.own = account.from();
    this.clock = clock;
    this.counts = new WebhookCounts(meters, TwilioSender.PROVIDER);
    this.requests = new TwilioRequests(account, publicUrl, new Webhook(counts));
    this.colleague = new InTime(colleague);
    this.answers = new VoiceAnswers(own, town.hoursInWords());
  }

  /** Adds both addresses. */
  public void register(RoutesConfig routes) {
    routes.post(PATH, this::call);
    routes.post(AFTER_PATH, this::after);
  }

  private void call(Context ctx) throws IOException {
    Optional<FormFields> fields = requests.signed(ctx);
    if (fields.isEmpty()) {
      return;
    }
    Optional<PhoneNumber> phone =
        isOpen()
            ? Webhook.number(fields.get(), "From")
                .flatMap(colleague::of)
                .filter(it -> !comesBack(it, fields.get()))
            : Optional.empty();
    if (phone.isPresent()) {
      counts.called("colleague");
      answer(ctx, answers.ringColleague(phone.get(), requests.address(AFTER_PATH)));
    } else {
      answer(ctx, withoutColleague(fields.get()));
    }
  }

  /** The colleague's telephone has rung. */
  private void after(Context ctx) throws IOException {
    Optional<FormFields> fields = requests.signed(ctx);
    if (fields.isEmpty()) {
      return;
    }
    boolean spoke = fields.get().first("DialCallStatus").equals(Optional.of("completed"));
    answer(ctx, spoke ? answers.over() : withoutColleague(fields.get()));
  }

  private VoiceResponse withoutColleague(FormFields fields) {
    if (!isOpen()) {
      counts.called("closed");
      return answers.closed();
    }
    PhoneNumber switchboard = town.calls().switchboard();
    if (comesBack(switchboard, fields)) {
      counts.called("nobody");
      return answers.unconnected();
    }
    counts.called("switchboard");
    return answers.ringSwitchboard(switchboard);
  }

  private boolean isOpen() {
    return town.hours().isOpen(clock.instant());
  }

  /** A call to a number that leads here would go round for ever. */
  private boolean comesBack(PhoneNumber number, FormFields fields) {
    return number.equals(own) || Webhook.number(fields, "To").equals(Optional.of(number));
  }

  private static void answer(Context ctx, VoiceResponse response) {
    try {
      ctx.status(200).contentType("text/xml; charset=utf-8").result(response.toXml());
    } catch (TwiMLException e) {
      throw new IllegalStateException("no TwiML", e);
    }
  }
}
