package nara;

import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nara.config.Elks;
import nara.config.Settings;
import nara.config.Twilio;
import nara.delivery.Sender;
import nara.message.PhoneNumber;
import nara.sms.ElksAccount;
import nara.sms.ElksSender;
import nara.sms.TwilioAccount;
import nara.sms.TwilioSender;

/** The providers of text messages that the settings name. */
record Providers(
    Optional<TwilioAccount> twilio,
    Optional<ElksAccount> elks,
    Map<String, Sender> senders,
    Map<String, PhoneNumber> numbers) {

  static Providers of(Settings settings) {
    Map<String, Sender> senders = new LinkedHashMap<>();
    Map<String, PhoneNumber> numbers = new LinkedHashMap<>();
    Optional<TwilioAccount> twilio = settings.providers().twilio().map(Providers::account);
    Optional<ElksAccount> elks = settings.providers().elks().map(Providers::account);
    twilio.ifPresent(
        it -> {
          senders.put(TwilioSender.PROVIDER, new TwilioSender(it, settings.web().publicUrl()));
          numbers.put(TwilioSender.PROVIDER, it.from());
        });
    elks.ifPresent(
        it -> {
          senders.put(ElksSender.PROVIDER, new ElksSender(it, settings.web().publicUrl()));
          numbers.put(ElksSender.PROVIDER, it.from());
        });
    return new Providers(twilio, elks, senders, numbers);
  }

  private static TwilioAccount account(Twilio twilio) {
    return new TwilioAccount(
        twilio.accountSid(), twilio.authToken().reveal(), twilio.from(), twilio.apiUrl());
  }

  private static ElksAccount account(Elks elks) {
    return new ElksAccount(
        elks.user(),
        elks.password().reveal(),
        elks.from(),
        elks.apiUrl(),
        elks.secretPath().reveal(),
        elks.allowedAddresses().stream()
            .map(InetAddress::getHostAddress)
            .collect(Collectors.toUnmodifiableSet()),
        elks.webhookLogin()
            .map(it -> new ElksAccount.Login(it.user(), it.password().reveal()))
            .orElse(null));
  }

  /** Whether at least one provider answers us now. */
  boolean isReachable() {
    return senders.values().stream().anyMatch(Sender::isReachable);
  }

  /** The one over which somebody is written to who has not written yet. */
  String first() {
    return senders.keySet().iterator().next();
  }
}
