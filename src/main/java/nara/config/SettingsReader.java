package nara.config;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads all settings, notes all that is wrong, and only then gives up or goes on. */
final class SettingsReader {
  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
  private static final int DEFAULT_PORT = 8080;

  private final Map<String, String> variables;
  private final Environment environment;
  private final Path dataDir;
  private final SecureRandom random;

  SettingsReader(Map<String, String> variables, Path home, SecureRandom random) {
    this.variables = variables;
    this.environment = new Environment(variables);
    this.dataDir = home.resolve("data");
    this.random = random;
  }

  Settings read() {
    boolean isDemo = isDemo();
    Optional<Web> web = web(isDemo);
    Optional<Storage> storage = new StorageReader(environment, dataDir).read(isDemo);
    ProviderReader providers = new ProviderReader(environment, isDemo);
    providers.check();
    OidcReader signIn = new OidcReader(environment, isDemo);
    signIn.check();
    MailReader mail = new MailReader(environment);
    mail.check();
    Optional<Instant> start = startOfBusinessClock(isDemo);
    if (!environment.problems().isEmpty()) {
      throw new SettingsProblems(environment.problems());
    }
    return new Settings(
        isDemo,
        web.orElseThrow(),
        storage.orElseThrow(),
        providers.read(
            web.orElseThrow(),
            () -> DemoSecrets.readOrCreate(dataDir.resolve("demo-secrets.properties"), random)),
        signIn.read(),
        mail.read(),
        start,
        warnings(isDemo));
  }

  private List<String> warnings(boolean isDemo) {
    List<String> warnings = new ArrayList<>(Names.warnings(variables));
    if (isDemo
        && environment.text(Names.TWILIO_ACCOUNT_SID).isPresent()
        && environment.text(Names.TWILIO_API_URL).isEmpty()) {
      warnings.add(
          Names.TWILIO_ACCOUNT_SID
              + " används här bara av demons telefon: inget SMS lämnar datorn."
              + " Ange NARA_PUBLIC_URL för riktig drift.");
    }
    return warnings;
  }

  private boolean isDemo() {
    boolean isElksElsewhere =
        environment.isAnySet(Names.ELKS)
            && (environment.text(Names.ELKS_API_URL).isEmpty()
                || !environment.isUnsetOrLoopback(Names.ELKS_API_URL));
    return environment.isUnsetOrLoopback(Names.PUBLIC_URL)
        && environment.isUnsetOrLoopback(Names.TWILIO_API_URL)
        && environment.isUnsetOrLoopback(Names.MAIL_URL)
        && !isElksElsewhere;
  }

  private Optional<Web> web(boolean isDemo) {
    int port = environment.port(Names.PORT, DEFAULT_PORT);
    if (!isDemo) {
      environment.require(
          Names.PUBLIC_URL, "ange den adress som invånarna når, som https://chat.exempelstad.se.");
    }
    Optional<URI> url =
        environment.text(Names.PUBLIC_URL).isPresent()
            ? environment.url(Names.PUBLIC_URL)
            : Optional.of(URI.create("http://localhost:" + port));
    if (!isDemo
        && environment.text(Names.PUBLIC_URL).isPresent()
        && url.filter(it -> !"https".equalsIgnoreCase(it.getScheme())).isPresent()) {
      environment.problem(Names.PUBLIC_URL + " ska börja med https:// utanför demon.");
    }
    return url.map(it -> new Web(port, it));
  }

  private Optional<Instant> startOfBusinessClock(boolean isDemo) {
    Optional<String> text = environment.text(Names.NOW);
    if (!isDemo) {
      text.ifPresent(set -> environment.problem(Names.NOW + " finns bara i demon: ta bort den."));
      return Optional.empty();
    }
    Optional<Instant> start = text.flatMap(SettingsReader::instant);
    if (text.isPresent() && start.isEmpty()) {
      environment.problem(
          Names.NOW + " ska vara en tid som 2026-11-23T09:10, inte \"" + text.get() + "\".");
    }
    return start;
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text).atZone(STOCKHOLM).toInstant());
    } catch (DateTimeException e) {
      return withOffset(text);
    }
  }

  private static Optional<Instant> withOffset(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
