package nara.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nara.message.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  @TempDir private Path home;

  @Test
  void withoutAnySettingItIsTheDemo() {
    Settings settings = read();

    assertThat(settings.isDemo()).isTrue();
    assertThat(settings.web()).isEqualTo(new Web(8080, URI.create("http://localhost:8080")));
    assertThat(settings.storage())
        .isEqualTo(
            new Storage(
                home.resolve("data"),
                new DatabaseSetting.Embedded(home.resolve("data/postgres")),
                new KeySetting(home.resolve("data/keys.json"), true)));
    Twilio twilio = settings.providers().twilio().orElseThrow();
    assertThat(twilio.accountSid()).matches("AC[0-9a-f]{32}");
    assertThat(twilio.authToken().reveal()).matches("[0-9a-f]{32}");
    assertThat(twilio.from()).isEqualTo(new PhoneNumber("+46406280410"));
    assertThat(twilio.apiUrl()).isEqualTo(URI.create("http://localhost:8080/phone/twilio"));
    assertThat(settings.providers().elks()).isEmpty();
    assertThat(settings.startOfBusinessClock()).isEmpty();
    assertThat(settings.warnings()).isEmpty();
  }

  @Test
  void theDemosAccountIsMadeOnceForItsOwnerOnly() throws IOException {
    Twilio first = read().providers().twilio().orElseThrow();

    assertThat(read().providers().twilio()).contains(first);
    assertThat(read("NARA_PORT=9000").providers().twilio().orElseThrow().authToken())
        .isEqualTo(first.authToken());
    Path file = home.resolve("data/demo-secrets.properties");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(home.resolve("data")).isDirectoryNotContaining("glob:**.unfinished");
  }

  @Test
  void whatIsSetHoldsInTheDemoToo() {
    Settings settings =
        read(
            "NARA_PORT=9000",
            "NARA_TWILIO_AUTH_TOKEN=12345",
            "NARA_TWILIO_API_URL=http://127.0.0.1:7000/",
            "NARA_DATABASE_URL=jdbc:postgresql://db/nara?user=u&password=p",
            "NARA_KEYS=file:keys/mine.json");

    assertThat(settings.isDemo()).isTrue();
    assertThat(settings.web().publicUrl()).isEqualTo(URI.create("http://localhost:9000"));
    Twilio twilio = settings.providers().twilio().orElseThrow();
    assertThat(twilio.authToken()).isEqualTo(new Secret("12345"));
    assertThat(twilio.apiUrl()).isEqualTo(URI.create("http://127.0.0.1:7000"));
    assertThat(settings.storage().database().match(Object::toString, it -> it.jdbcUrl().reveal()))
        .isEqualTo("jdbc:postgresql://db/nara?user=u&password=p");
    assertThat(settings.storage().keys())
        .isEqualTo(new KeySetting(home.resolve("keys/mine.json"), true));
  }

  @ParameterizedTest(name = "{0} is the demo")
  @ValueSource(
      strings = {
        "NARA_PUBLIC_URL=http://localhost:8080",
        "NARA_PUBLIC_URL=http://LOCALHOST",
        "NARA_PUBLIC_URL=http://127.0.0.1:9",
        "NARA_PUBLIC_URL=http://127.254.3.1",
        "NARA_PUBLIC_URL=http://[::1]:8080",
        "NARA_PUBLIC_URL=https://localhost",
        "NARA_TWILIO_API_URL=http://localhost:7000"
      })
  void loopbackIsTheDemo(String setting) {
    assertThat(read(setting).isDemo()).isTrue();
  }

  @ParameterizedTest(name = "{0} is not the demo")
  @ValueSource(
      strings = {
        "NARA_PUBLIC_URL=https://chat.exempelstad.se",
        "NARA_PUBLIC_URL=http://127.0.0.1.exempelstad.se",
        "NARA_PUBLIC_URL=http://localhost.exempelstad.se",
        "NARA_PUBLIC_URL=http://0.0.0.0:8080",
        "NARA_PUBLIC_URL=http://192.168.0.2:8080",
        "NARA_PUBLIC_URL=http://[2001:db8::1]",
        "NARA_PUBLIC_URL=chat.exempelstad.se",
        "NARA_PUBLIC_URL=http://localhost@exempelstad.se",
        "NARA_TWILIO_API_URL=https://api.twilio.com",
        "NARA_ELKS_USER=u"
      })
  void anythingElseIsNot(String setting) {
    assertThat(problems(setting)).anyMatch(line -> line.startsWith("NARA_DATABASE_URL saknas"));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = ' ',
      value = {
        "smtp://post.exempelstad.se post.exempelstad.se:587/false/false//",
        "smtp://n:h%40%2F@post.exempelstad.se:25 post.exempelstad.se:25/false/false/n/h@/",
        "smtps://a%40b:x:+y@post.exempelstad.se/ post.exempelstad.se:465/true/false/a@b/x:+y",
        "smtp://127.0.0.1:2525 127.0.0.1:2525/false/true//"
      })
  void mailGoesOverAServerThatAnAddressNames(String url, String expected) throws IOException {
    Mail mail =
        readReal("NARA_MAIL_URL=" + url, "NARA_MAIL_FROM=nara@exempelstad.se").mail().orElseThrow();

    assertThat(
            "%s:%d/%s/%s/%s/%s"
                .formatted(
                    mail.host(),
                    mail.port(),
                    mail.isEncryptedFirst(),
                    mail.mayBePlain(),
                    mail.user(),
                    mail.password().reveal()))
        .isEqualTo(expected);
    assertThat(mail.toString()).contains("***").doesNotContain("h@/");
    assertThat(read().mail()).isEmpty();
  }

  @Test
  void mailToThisMachineAloneIsTheDemo() {
    String from = "NARA_MAIL_FROM=nara@exempelstad.se";
    assertThat(read("NARA_MAIL_URL=smtp://u:p@localhost:2525", from).isDemo()).isTrue();
    assertThat(problems("NARA_MAIL_URL=smtp://u:p@post.exempelstad.se", from))
        .anyMatch(line -> line.startsWith("NARA_DATABASE_URL saknas"));
  }

  @Test
  void aWholeSetOfSettingsRunsForReal() throws IOException {
    Settings settings = readReal();

    assertThat(settings.isDemo()).isFalse();
    assertThat(settings.web().publicUrl()).isEqualTo(URI.create("https://chat.exempelstad.se"));
    assertThat(settings.storage().keys().mayCreate()).isFalse();
    assertThat(settings.providers().twilio()).isEmpty();
    Elks elks = settings.providers().elks().orElseThrow();
    assertThat(elks.apiUrl()).isEqualTo(URI.create("https://api.46elks.com/a1"));
    assertThat(elks.from()).isEqualTo(new PhoneNumber("+46406280411"));
    assertThat(elks.allowedAddresses())
        .extracting(InetAddress::getHostAddress)
        .containsExactlyInAnyOrder(
            "176.10.154.199", "85.24.146.132", "185.39.146.243", "2001:9b0:2:902:0:0:0:199");
    assertThat(home.resolve("data")).doesNotExist();
  }

  @Test
  void twilioAloneOrBesideElksIsEnough() throws IOException {
    Settings both =
        readReal(
            "NARA_TWILIO_ACCOUNT_SID=AC1",
            "NARA_TWILIO_AUTH_TOKEN=t",
            "NARA_TWILIO_FROM=+46406280410");

    assertThat(both.providers().elks()).isPresent();
    assertThat(both.providers().twilio())
        .contains(
            new Twilio(
                "AC1",
                new Secret("t"),
                new PhoneNumber("+46406280410"),
                URI.create("https://api.twilio.com")));
  }

  @Test
  void colleaguesSignInWhereItIsSetAndIsKeptAsItWasWritten() throws IOException {
    assertThat(readReal().signIn())
        .contains(
            new Oidc(
                "https://inloggning.exempelstad.se/",
                "nara",
                new Secret("inloggningshemlig"),
                "roles",
                "preferred_username"));
    assertThat(read().signIn()).isEmpty();
    Oidc local =
        read(
                "NARA_OIDC_ISSUER=http://localhost:7000/nara",
                "NARA_OIDC_CLIENT_ID=nara",
                "NARA_OIDC_CLIENT_SECRET=s",
                "NARA_OIDC_ROLES_CLAIM=realm_access.roles",
                "NARA_OIDC_NAME_CLAIM=upn")
            .signIn()
            .orElseThrow();
    assertThat(local.rolesClaim()).isEqualTo("realm_access.roles");
    assertThat(local.nameClaim()).isEqualTo("upn");
  }

  @Test
  void nothingPrintsASecret() throws IOException {
    assertThat(readReal().toString())
        .doesNotContain("elkslosen", "databaslosen", "hemligvag", "inloggningshemlig")
        .contains("***");
    Settings demo = read();
    assertThat(demo.toString())
        .doesNotContain(demo.providers().twilio().orElseThrow().authToken().reveal());
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "2026-11-23T09:10, 2026-11-23T08:10:00Z",
    "2026-11-23T09:10:30, 2026-11-23T08:10:30Z",
    "2026-07-01T09:10, 2026-07-01T07:10:00Z",
    "2026-11-23T09:10+02:00, 2026-11-23T07:10:00Z",
    "2026-11-23T09:10:00Z, 2026-11-23T09:10:00Z"
  })
  void theBusinessClockStartsWhereItIsSetInSwedishTime(String text, Instant start) {
    assertThat(read("NARA_NOW=" + text).startOfBusinessClock()).contains(start);
  }

  @Test
  void theBusinessClockRunsOnFromItsStart() {
    Clock base = Clock.fixed(Instant.parse("2030-01-01T00:00:00Z"), ZoneOffset.UTC);
    Clock shifted = read("NARA_NOW=2026-11-23T09:10").businessClock(base);
    assertThat(shifted.instant()).isEqualTo("2026-11-23T08:10:00Z");

    assertThat(read().businessClock(base)).isSameAs(base);
  }

  @Test
  void aMisspelledSettingIsPointedOut() {
    assertThat(read("NARA_PROT=9000", "NARA_HOME=/x", "NARA_TWILIO_TOKEN=t", "OTHER=x").warnings())
        .containsExactly(
            "NARA_PROT är ingen inställning och gör ingenting. Menar ni NARA_PORT?",
            "NARA_TWILIO_TOKEN är ingen inställning och gör ingenting. Ta bort den.");
  }

  @Test
  void aRealAccountThatTheDemoDoesNotUseIsPointedOut() {
    assertThat(read("NARA_TWILIO_ACCOUNT_SID=AC1").warnings())
        .singleElement()
        .asString()
        .contains("inget SMS lämnar datorn");
  }

  private Settings readReal(String... more) throws IOException {
    Files.writeString(home.resolve("keys.json"), "{}");
    String[] whole = {
      "NARA_PUBLIC_URL=https://chat.exempelstad.se/",
      "NARA_DATABASE_URL=jdbc:postgresql://db:5432/nara?user=nara&password=databaslosen",
      "NARA_KEYS=" + home.resolve("keys.json"),
      "NARA_ELKS_USER=u1",
      "NARA_ELKS_PASSWORD=elkslosen",
      "NARA_ELKS_FROM=+46406280411",
      "NARA_ELKS_SECRET_PATH=hemligvag-1234567",
      "NARA_OIDC_ISSUER=https://inloggning.exempelstad.se/",
      "NARA_OIDC_CLIENT_ID=nara",
      "NARA_OIDC_CLIENT_SECRET=inloggningshemlig"
    };
    String[] all = Arrays.copyOf(whole, whole.length + more.length);
    System.arraycopy(more, 0, all, whole.length, more.length);
    return read(all);
  }

  private Settings read(String... settings) {
    return Settings.read(environment(settings), home);
  }

  private List<String> problems(String... settings) {
    SettingsProblems thrown =
        catchThrowableOfType(
            SettingsProblems.class, () -> Settings.read(environment(settings), home));
    assertThat(thrown).as("it was accepted").isNotNull();
    return thrown.problems();
  }

  static Map<String, String> environment(String... settings) {
    Map<String, String> environment = new HashMap<>();
    for (String setting : settings) {
      String[] parts = setting.split("=", 2);
      environment.put(parts[0], parts[1]);
    }
    return environment;
  }
}
