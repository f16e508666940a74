package nara;

import io.javalin.config.RoutesConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import nara.authoring.DemoPerson;
import nara.config.Settings;
import nara.http.Health;
import nara.message.InboundMessage;
import nara.message.PhoneNumber;
import nara.phone.DemoPages;
import nara.phone.PhoneAccount;
import nara.phone.PhoneOwner;
import nara.phone.PhonePages;
import nara.sms.ElksWebhook;
import nara.sms.StatusReports;
import nara.sms.TwilioAccount;
import nara.sms.TwilioVoice;
import nara.sms.TwilioWebhook;
import nara.town.Staff;
import nara.town.Town;

/** Every address that the program answers at. */
record Routes(
    Settings settings,
    Providers providers,
    List<DemoPerson> people,
    Town town,
    Consumer<InboundMessage> receive,
    StatusReports reports,
    Function<PhoneNumber, Optional<PhoneNumber>> colleague,
    Consumer<RoutesConfig> desk,
    Function<PhonePages, DemoPages> demo,
    Clock clock,
    Clock machine,
    PrometheusMeterRegistry meters) {
  private static final PhoneNumber UNKNOWN = new PhoneNumber("+46701740690");

  Consumer<RoutesConfig> registering(BooleanSupplier isReady, Consumer<AutoCloseable> opened) {
    return routes -> {
      Health.register(routes, isReady, meters);
      desk.accept(routes);
      providers.twilio().ifPresent(it -> twilio(it).register(routes));
      providers.twilio().ifPresent(it -> voice(it).register(routes));
      providers
          .elks()
          .ifPresent(it -> new ElksWebhook(it, receive, reports, clock, meters).register(routes));
      if (settings.isDemo()) {
        providers.twilio().ifPresent(it -> demo(phone(it, opened), routes, opened));
      }
    };
  }

  private TwilioWebhook twilio(TwilioAccount account) {
    return new TwilioWebhook(account, settings.web().publicUrl(), receive, reports, clock, meters);
  }

  private TwilioVoice voice(TwilioAccount account) {
    return new TwilioVoice(account, settings.web().publicUrl(), town, colleague, clock, meters);
  }

  private void demo(PhonePages phone, RoutesConfig routes, Consumer<AutoCloseable> opened) {
    phone.register(routes);
    DemoPages pages = demo.apply(phone);
    opened.accept(pages);
    pages.register(routes);
  }

  private PhonePages phone(TwilioAccount account, Consumer<AutoCloseable> opened) {
    PhonePages pages =
        new PhonePages(
            new PhoneAccount(
                account.sid(), account.authToken(), account.from(), settings.web().publicUrl()),
            owners(),
            UUID::randomUUID,
            clock,
            machine);
    opened.accept(pages);
    return pages;
  }

  private List<PhoneOwner> owners() {
    List<PhoneOwner> owners = new ArrayList<>();
    for (DemoPerson person : people) {
      person
          .number()
          .ifPresent(
              it -> owners.add(new PhoneOwner(person.key(), person.name(), person.about(), it)));
    }
    town.staff().values().forEach(it -> alarmPhone(it).ifPresent(owners::add));
    owners.add(new PhoneOwner("unknown", "Okänt nummer", "ett nummer som ingen har", UNKNOWN));
    return owners;
  }

  /** Alarms go to these, so the demo shows them too. */
  private static Optional<PhoneOwner> alarmPhone(Staff staff) {
    PhoneNumber number = staff.alarmPhone();
    return number == null
        ? Optional.empty()
        : Optional.of(
            new PhoneOwner(staff.key(), staff.fullName(), "medarbetare, får larm", number));
  }
}
