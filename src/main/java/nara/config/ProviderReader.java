package nara.config;

import java.net.InetAddress;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import nara.message.PhoneNumber;

/** Reads who carries the text messages: first {@link #check}, then, if all is well, read. */
final class ProviderReader {
  private static final URI TWILIO_API = URI.create("https://api.twilio.com");
  private static final URI ELKS_API = URI.create("https://api.46elks.com/a1");
  private static final PhoneNumber DEMO_NUMBER = new PhoneNumber("+46406280410");
  private static final String ELKS_ADDRESSES =
      "176.10.154.199, 85.24.146.132, 185.39.146.243, 2001:9b0:2:902::199";
  private static final Pattern URL_SAFE = Pattern.compile("[A-Za-z0-9_-]+");
  private static final int HARD_TO_GUESS = 16;

  private final Environment environment;
  private final boolean isDemo;

  ProviderReader(Environment environment, boolean isDemo) {
    this.environment = environment;
    this.isDemo = isDemo;
  }

  void check() {
    boolean isTwilioSet = environment.isAnySet(Names.TWILIO);
    boolean isElksSet = environment.isAnySet(Names.ELKS);
    if (!isDemo && !isTwilioSet && !isElksSet) {
      environment.problem(
          "Ingen leverantör av SMS är angiven: ange NARA_ELKS_USER med flera (46elks)"
              + " eller NARA_TWILIO_ACCOUNT_SID med flera (Twilio).");
    }
    if (isTwilioSet && !isDemo) {
      environment.require(Names.TWILIO_ACCOUNT_SID, "ange kontots SID hos Twilio.");
      environment.require(Names.TWILIO_AUTH_TOKEN, "ange kontots auth token hos Twilio.");
      environment.require(Names.TWILIO_FROM, "ange ert nummer hos Twilio, som +46406280410.");
    }
    environment.number(Names.TWILIO_FROM);
    checkApi(Names.TWILIO_API_URL);
    if (isElksSet) {
      checkElks();
    }
  }

  private void checkElks() {
    environment.require(Names.ELKS_USER, "ange användaren för API hos 46elks.");
    environment.require(Names.ELKS_PASSWORD, "ange lösenordet för API hos 46elks.");
    environment.require(Names.ELKS_FROM, "ange ert nummer hos 46elks, som +46406280410.");
    environment.require(
        Names.ELKS_SECRET_PATH, "hitta på minst 16 bokstäver och siffror som ingen kan gissa.");
    environment.number(Names.ELKS_FROM);
    environment.text(Names.ELKS_SECRET_PATH).ifPresent(this::checkSecretPath);
    boolean hasUser = environment.text(Names.ELKS_WEBHOOK_USER).isPresent();
    if (hasUser != environment.text(Names.ELKS_WEBHOOK_PASSWORD).isPresent()) {
      environment.problem(
          Names.ELKS_WEBHOOK_USER
              + " och "
              + Names.ELKS_WEBHOOK_PASSWORD
              + " hör ihop; ange båda.");
    }
    allowedAddresses();
    checkApi(Names.ELKS_API_URL);
  }

  private void checkSecretPath(String path) {
    boolean isLongEnough = path.length() >= HARD_TO_GUESS;
    if (!isLongEnough || !URL_SAFE.matcher(path).matches()) {
      environment.problem(
          Names.ELKS_SECRET_PATH
              + " ska vara minst 16 tecken av a-z, A-Z, 0-9, _ och -, utan snedstreck.");
    }
  }

  private void checkApi(String name) {
    Optional<URI> url = environment.url(name);
    if (url.filter(it -> !"https".equalsIgnoreCase(it.getScheme()) && !Loopback.isLoopback(it))
        .isPresent()) {
      environment.problem(name + " ska börja med https://, annars går meddelanden i klartext.");
    }
  }

  Providers read(Web web, Supplier<DemoSecrets> demoSecrets) {
    return new Providers(twilio(web, demoSecrets), elks());
  }

  private Optional<Twilio> twilio(Web web, Supplier<DemoSecrets> demoSecrets) {
    if (isDemo) {
      return Optional.of(builtInPhone(web, demoSecrets.get()));
    }
    return environment
        .text(Names.TWILIO_ACCOUNT_SID)
        .map(
            sid ->
                new Twilio(
                    sid,
                    environment.secret(Names.TWILIO_AUTH_TOKEN).orElseThrow(),
                    environment.number(Names.TWILIO_FROM).orElseThrow(),
                    environment.url(Names.TWILIO_API_URL).orElse(TWILIO_API)));
  }

  /** What is set holds in the demo too; the rest is the built-in phone's. */
  private Twilio builtInPhone(Web web, DemoSecrets secrets) {
    return new Twilio(
        environment.text(Names.TWILIO_ACCOUNT_SID).orElse(secrets.accountSid()),
        environment.secret(Names.TWILIO_AUTH_TOKEN).orElse(secrets.authToken()),
        environment.number(Names.TWILIO_FROM).orElse(DEMO_NUMBER),
        environment
            .url(Names.TWILIO_API_URL)
            .orElseGet(() -> URI.create(web.publicUrl() + "/phone/twilio")));
  }

  private Optional<Elks> elks() {
    return environment
        .text(Names.ELKS_USER)
        .map(
            user ->
                new Elks(
                    user,
                    environment.secret(Names.ELKS_PASSWORD).orElseThrow(),
                    environment.number(Names.ELKS_FROM).orElseThrow(),
                    environment.secret(Names.ELKS_SECRET_PATH).orElseThrow(),
                    allowedAddresses(),
                    environment.url(Names.ELKS_API_URL).orElse(ELKS_API),
                    webhookLogin()));
  }

  private Optional<Elks.Login> webhookLogin() {
    return environment
        .text(Names.ELKS_WEBHOOK_USER)
        .flatMap(
            user ->
                environment
                    .secret(Names.ELKS_WEBHOOK_PASSWORD)
                    .map(password -> new Elks.Login(user, password)));
  }

  private Set<InetAddress> allowedAddresses() {
    Set<InetAddress> addresses = new LinkedHashSet<>();
    String text = environment.text(Names.ELKS_ALLOWED_ADDRESSES).orElse(ELKS_ADDRESSES);
    for (String part : text.split(",", -1)) {
      IpAddress.parse(part.strip())
          .ifPresentOrElse(addresses::add, () -> wrongAddress(part.strip()));
    }
    return addresses;
  }

  private void wrongAddress(String text) {
    environment.problem(
        Names.ELKS_ALLOWED_ADDRESSES
            + " ska vara IP-adresser med komma emellan; \""
            + text
            + "\" är ingen.");
  }
}
