package nara.sms;

import com.twilio.base.Page;
import com.twilio.http.Request;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import nara.delivery.DeliveryStatus;
import nara.delivery.Lookup;
import nara.delivery.OutgoingSms;
import nara.delivery.SendResult;
import nara.delivery.Sender;

/** Sends text messages through Twilio. */
public final class TwilioSender implements Sender {
  /** As it stands in the database. */
  public static final String PROVIDER = "twilio";

  /** Twilio tells times in whole seconds, by a clock of its own. */
  private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);

  private static final long LARGEST_PAGE = 1000;

  private final TwilioRestClient client;
  private final String callbackAddress;

  /**
   * @param publicUrl where Twilio reaches us; delivery reports come to a path below it
   */
  public TwilioSender(TwilioAccount account, URI publicUrl) {
    this(account, publicUrl, ProviderHttp.Limits.USUAL);
  }

  TwilioSender(TwilioAccount account, URI publicUrl, ProviderHttp.Limits limits) {
    this.client = client(account, new ProviderHttp(limits));
    this.callbackAddress = Addresses.withoutSlash(publicUrl) + TwilioWebhook.STATUS_PATH + "?id=";
  }

  @Override
  public String provider() {
    return PROVIDER;
  }

  @Override
  public SendResult send(OutgoingSms sms) {
    try {
      Message message =
          Message.creator(number(sms.to()), number(sms.from()), sms.text())
              .setStatusCallback(URI.create(callbackAddress + sms.callbackId()))
              .create(client);
      return message.getSid() == null ? unreadable() : new SendResult.Accepted(message.getSid());
    } catch (TwilioTransport.NoSuccess e) {
      return Unsent.of(e.exchange, TwilioErrors.SETTINGS, TwilioErrors::refusal);
    } catch (RuntimeException e) {
      // whatever the library stumbles over, the request is out
      return unreadable();
    }
  }

  /** It was answered with success, so it may well be on its way. */
  private static SendResult unreadable() {
    return new SendResult.Unknown("Twilio's answer could not be read");
  }

  /**
   * {@inheritDoc}
   *
   * <p>Not filtered by Twilio's {@code DateSent}: a message that waits in Twilio's queue has none,
   * and to overlook it is to send it twice.
   */
  @Override
  public Lookup find(OutgoingSms sms, Instant since, Set<String> known) {
    try {
      for (Message message :
          Message.reader()
              .setTo(number(sms.to()))
              .setFrom(number(sms.from()))
              .setPageSize(LARGEST_PAGE)
              .read(client)) {
        if (isOf(message, sms, since.minus(CLOCK_SKEW)) && !known.contains(message.getSid())) {
          return new Lookup.Found(message.getSid(), status(message));
        }
      }
      return new Lookup.NotThere();
    } catch (TwilioTransport.NoSuccess e) {
      return new Lookup.Unavailable(e.exchange.describe());
    } catch (RuntimeException e) {
      return new Lookup.Unavailable("Twilio's list could not be read");
    }
  }

  @Override
  public boolean isReachable() {
    try {
      Page<Message> unused = Message.reader().setPageSize(1L).firstPage(client);
      return true;
    } catch (TwilioTransport.NoSuccess e) {
      return e.exchange.isFromWorkingAccount();
    } catch (RuntimeException e) {
      return true; // it answered, in a form of its own
    }
  }

  private static boolean isOf(Message message, OutgoingSms sms, Instant earliest) {
    if (message.getSid() == null) {
      return false;
    }
    // empty where the account does not keep the text
    String body = message.getBody() == null ? "" : message.getBody();
    return (body.isEmpty() || body.equals(sms.text())) && !isBefore(message, earliest);
  }

  /** A time that cannot be read rules nothing out: to overlook the message is to send it twice. */
  private static boolean isBefore(Message message, Instant earliest) {
    return message.getDateCreated() != null
        && message.getDateCreated().toInstant().isBefore(earliest);
  }

  private static DeliveryStatus status(Message message) {
    return message.getStatus() == null
        ? DeliveryStatus.ACCEPTED
        : StatusWords.twilio(message.getStatus().toString()).orElse(DeliveryStatus.ACCEPTED);
  }

  private static PhoneNumber number(nara.message.PhoneNumber number) {
    return new PhoneNumber(number.e164());
  }

  private static TwilioRestClient client(TwilioAccount account, ProviderHttp http) {
    return new Discreet(
        new TwilioRestClient.Builder(account.sid(), account.authToken())
            .accountSid(account.sid())
            .httpClient(new TwilioTransport(account.apiUrl(), http)));
  }

  /** The library's client, which at debug level would log whom we write to. */
  private static final class Discreet extends TwilioRestClient {
    Discreet(Builder builder) {
      super(builder);
    }

    @Override
    public void logRequest(Request request) {}
  }
}
