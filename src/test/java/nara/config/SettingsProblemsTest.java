package nara.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsProblemsTest {
  @TempDir private Path home;

  @Test
  void outsideTheDemoAllThatIsMissingIsNamedAtOnce() {
    assertThat(problems("NARA_PUBLIC_URL=http://chat.exempelstad.se", "NARA_NOW=2026-11-23T09:10"))
        .containsExactly(
            "NARA_PUBLIC_URL ska börja med https:// utanför demon.",
            "NARA_DATABASE_URL saknas: den inbyggda databasen finns bara i demon."
                + " Skriv jdbc:postgresql://värd:5432/databas?user=…&password=…",
            "NARA_KEYS saknas: ange sökvägen till er nyckelfil.",
            "Ingen leverantör av SMS är angiven: ange NARA_ELKS_USER med flera (46elks)"
                + " eller NARA_TWILIO_ACCOUNT_SID med flera (Twilio).",
            "NARA_OIDC_ISSUER saknas: ange adressen till er inloggning (OpenID Connect),"
                + " som https://inloggning.exempelstad.se.",
            "NARA_OIDC_CLIENT_ID saknas: ange det id som Nära har hos er inloggning.",
            "NARA_OIDC_CLIENT_SECRET saknas: ange den hemlighet som Nära har hos er inloggning.",
            "NARA_NOW finns bara i demon: ta bort den.");
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void aRealProviderNeedsTheRestToBeReal() {
    assertThat(names("NARA_TWILIO_API_URL=https://api.twilio.com"))
        .containsExactly(
            "NARA_PUBLIC_URL",
            "NARA_DATABASE_URL",
            "NARA_KEYS",
            "NARA_TWILIO_ACCOUNT_SID",
            "NARA_TWILIO_AUTH_TOKEN",
            "NARA_TWILIO_FROM",
            "NARA_OIDC_ISSUER",
            "NARA_OIDC_CLIENT_ID",
            "NARA_OIDC_CLIENT_SECRET");
  }

  @Test
  void halfASignInIsNamedInTheDemoToo() {
    assertThat(names("NARA_OIDC_ROLES_CLAIM=groups"))
        .containsExactly("NARA_OIDC_ISSUER", "NARA_OIDC_CLIENT_ID", "NARA_OIDC_CLIENT_SECRET");
  }

  @ParameterizedTest(name = "{0} is no issuer to trust")
  @ValueSource(strings = {"http://inloggning.exempelstad.se", "inloggning", "https://u:p@x.se"})
  void colleaguesSignInOverAnEncryptedLineOnly(String issuer) {
    assertThat(
            names(
                "NARA_OIDC_ISSUER=" + issuer,
                "NARA_OIDC_CLIENT_ID=nara",
                "NARA_OIDC_CLIENT_SECRET=hemligt"))
        .containsExactly("NARA_OIDC_ISSUER");
  }

  @Test
  void halfAProviderIsNamedEvenOnThisMachine() {
    assertThat(names("NARA_ELKS_API_URL=http://localhost:7000", "NARA_ELKS_USER=u"))
        .containsExactly("NARA_ELKS_PASSWORD", "NARA_ELKS_FROM", "NARA_ELKS_SECRET_PATH");
  }

  @ParameterizedTest(name = "{0} names no mail server")
  @ValueSource(
      strings = {
        "http://localhost",
        "localhost:2525",
        "smtp://namn@localhost",
        "smtp://localhost/x",
        "smtp://localhost?x=1",
        "smtp://n:hem ligt@localhost",
        "smtp://n:hemligt%@localhost"
      })
  void aMailServerThatCannotBeReadIsToldWithoutItsPassword(String url) {
    List<String> found = problems("NARA_MAIL_URL=" + url, "NARA_MAIL_FROM=Nära <nara@x.se>");

    assertThat(found)
        .anyMatch(it -> it.startsWith("NARA_MAIL_URL ska vara som smtp://"))
        .anyMatch(it -> it.startsWith("NARA_MAIL_FROM ska vara bara en adress"))
        .noneMatch(it -> it.contains("hemligt"));
  }

  @Test
  void halfAMailServerIsNamed() {
    assertThat(names("NARA_MAIL_URL=smtp://localhost")).containsExactly("NARA_MAIL_FROM");
    assertThat(names("NARA_MAIL_FROM=nara@exempelstad.se")).containsExactly("NARA_MAIL_URL");
  }

  @Test
  void everythingThatIsWrongIsNamedAtOnce() {
    assertThat(
            names(
                "NARA_PORT=http",
                "NARA_PUBLIC_URL=http://localhost?x=1",
                "NARA_DATABASE_URL=postgres://u:hemligt@db/nara",
                "NARA_KEYS=aws-kms://key",
                "NARA_TWILIO_FROM=0406280410",
                "NARA_NOW=igår"))
        .containsExactlyInAnyOrder(
            "NARA_PORT",
            "NARA_PUBLIC_URL",
            "NARA_DATABASE_URL",
            "NARA_KEYS",
            "NARA_TWILIO_FROM",
            "NARA_NOW");
  }

  @ParameterizedTest(name = "{0} is refused: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "NARA_PORT=0|NARA_PORT ska vara ett tal från 1 till 65535, inte \"0\".",
        "NARA_PORT=65536|NARA_PORT ska vara ett tal från 1 till 65535, inte \"65536\".",
        "NARA_PORT=-1|NARA_PORT ska vara ett tal från 1 till 65535, inte \"-1\".",
        "NARA_PUBLIC_URL=localhost:9000|NARA_PUBLIC_URL ska vara en hel webbadress utan"
            + " frågetecken och inloggning, som https://chat.exempelstad.se.",
        "NARA_TWILIO_FROM=+46 40 628 04 10|NARA_TWILIO_FROM ska vara ett nummer med landskod"
            + " utan mellanslag, som +46406280410.",
        "NARA_NOW=2026-11-31T09:10|NARA_NOW ska vara en tid som 2026-11-23T09:10,"
            + " inte \"2026-11-31T09:10\".",
        "NARA_NOW=2026-11-23|NARA_NOW ska vara en tid som 2026-11-23T09:10,"
            + " inte \"2026-11-23\".",
        "NARA_KEYS=gcp-kms://x|NARA_KEYS ska vara en fil, som /etc/nara/keys.json;"
            + " annat stöds inte ännu.",
        "NARA_DATABASE_URL=jdbc:postgresql://db/nara|NARA_DATABASE_URL går inte att förstå."
            + " Skriv jdbc:postgresql://värd:5432/databas?user=…&password=…"
      })
  void oneWrongSettingIsOneLine(String setting, String line) {
    assertThat(problems(setting)).containsExactly(line);
  }

  @ParameterizedTest(name = "\"{0}\" is no list of addresses")
  @ValueSource(strings = {"elks.exempelstad.se", "256.1.1.1", "127.0.0.1,", "1.2.3", "a:zz"})
  void addressesThatMayCallAreNumbers(String addresses) {
    assertThat(names(elks("NARA_ELKS_ALLOWED_ADDRESSES=" + addresses)))
        .containsExactly("NARA_ELKS_ALLOWED_ADDRESSES");
  }

  @Test
  void aPathThatCanBeGuessedIsRefused() {
    assertThat(names(elks("NARA_ELKS_SECRET_PATH=kort"))).containsExactly("NARA_ELKS_SECRET_PATH");
    assertThat(names(elks("NARA_ELKS_SECRET_PATH=a/b"))).containsExactly("NARA_ELKS_SECRET_PATH");
  }

  @Test
  void aProviderIsNotCalledInTheClear() {
    assertThat(problems("NARA_TWILIO_API_URL=http://api.twilio.com"))
        .contains("NARA_TWILIO_API_URL ska börja med https://, annars går meddelanden i klartext.");
  }

  @Test
  void aKeyFileThatIsNotThereIsNamed() {
    assertThat(problems("NARA_PUBLIC_URL=https://chat.exempelstad.se", "NARA_KEYS=nycklar.json"))
        .contains(
            "NARA_KEYS pekar på "
                + home.resolve("nycklar.json")
                + ", som inte finns eller går att läsa.");
  }

  @Test
  void anEmptySettingCountsAsMissing() {
    assertThat(names("NARA_PUBLIC_URL=https://chat.exempelstad.se", "NARA_KEYS= "))
        .contains("NARA_KEYS");
  }

  @Test
  void noProblemRepeatsASecret() {
    assertThat(
            problems(
                "NARA_DATABASE_URL=postgres://u:hemligt@db/nara",
                "NARA_ELKS_SECRET_PATH=hemligt/",
                "NARA_PUBLIC_URL=http://u:hemligt@localhost"))
        .allSatisfy(line -> assertThat(line).doesNotContain("hemligt"));
  }

  private static String[] elks(String last) {
    return new String[] {
      "NARA_ELKS_API_URL=http://localhost:7000",
      "NARA_ELKS_USER=u",
      "NARA_ELKS_PASSWORD=p",
      "NARA_ELKS_FROM=+46406280411",
      "NARA_ELKS_SECRET_PATH=inte-kort-1234567",
      last
    };
  }

  private List<String> names(String... settings) {
    return problems(settings).stream().map(line -> line.split("[ :]", 2)[0]).toList();
  }

  private List<String> problems(String... settings) {
    SettingsProblems thrown =
        catchThrowableOfType(
            SettingsProblems.class, () -> Settings.read(SettingsTest.environment(settings), home));
    assertThat(thrown).as("it was accepted").isNotNull();
    return thrown.problems();
  }
}
