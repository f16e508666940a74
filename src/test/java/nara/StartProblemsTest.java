package nara;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nara.cli.Commands;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program says when it cannot start, as whoever starts it sees it. */
class StartProblemsTest {
  private @TempDir Path home;

  @BeforeEach
  void furnish() throws Exception {
    ProgramProcess.furnish(home);
  }

  @Test
  void aTakenPortIsOneClearLine() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
      List<String> said = refused(Map.of("NARA_PORT", "" + taken.getLocalPort()));

      assertThat(said).last().asString().contains("använder redan porten", "NARA_PORT");
    }
  }

  @Test
  void anUnreachableDatabaseIsOneClearLineWithoutItsPassword() throws Exception {
    int nobody = ProgramProcess.freePort();
    String url = "jdbc:postgresql://localhost:" + nobody + "/nara?user=nara&password=hemligt";

    List<String> said = refused(Map.of("NARA_DATABASE_URL", url));

    assertThat(said).last().asString().contains("localhost", "" + nobody);
    assertThat(String.join("\n", said)).doesNotContain("hemligt").doesNotContain("Exception");
  }

  @Test
  void badSettingsAreAllNamedAtOnce() throws Exception {
    List<String> said =
        refused(
            Map.of(
                "NARA_PORT", "many",
                "NARA_NOW", "tomorrow",
                "NARA_TWILIO_FROM", "070-174 06 05"));

    assertThat(said).hasSize(3);
    assertThat(String.join("\n", said)).contains("NARA_PORT", "NARA_NOW", "NARA_TWILIO_FROM");
  }

  @Test
  void outsideTheDemoAllThatIsMissingIsNamedAtOnce() throws Exception {
    List<String> said = refused(Map.of("NARA_PUBLIC_URL", "https://chat.exempelstad.se"));

    assertThat(String.join("\n", said))
        .contains("NARA_DATABASE_URL", "NARA_KEYS", "NARA_TWILIO_ACCOUNT_SID", "NARA_OIDC_ISSUER");
  }

  @Test
  void brokenFlowsAreNamedWithFileAndLine() throws Exception {
    Path flow = home.resolve("flows/book_meeting.yaml");
    Files.writeString(flow, Files.readString(flow).replace("then: interpreter\n", "then: tolk\n"));

    List<String> said = refused(Map.of());

    assertThat(String.join("\n", said))
        .containsPattern("flows/book_meeting.yaml:\\d+:\\d+: steget pick går till tolk");
  }

  @Test
  void aFlowThatWantsDoneWhatNothingDoesIsRefused() throws Exception {
    Path flow = home.resolve("flows/book_meeting.yaml");
    Files.writeString(flow, Files.readString(flow).replace("booking.book\n", "booking.bok\n"));

    List<String> said = refused(Map.of());

    assertThat(said)
        .singleElement()
        .asString()
        .containsPattern("flows/book_meeting.yaml:\\d+:7: det finns ingen åtgärd booking.bok")
        .contains("Närmast: booking.book");
  }

  @Test
  void withARealProviderUnapprovedTextsAreRefusedByFile() throws Exception {
    Path keys = home.resolve("keys.json");
    assertThat(Commands.run(new String[] {"keys", keys.toString()})).isZero();
    Map<String, String> real = new HashMap<>();
    real.put("NARA_PUBLIC_URL", "https://chat.exempelstad.se");
    real.put("NARA_DATABASE_URL", "jdbc:postgresql://localhost:1/nara?user=nara&password=x");
    real.put("NARA_KEYS", keys.toString());
    real.put("NARA_TWILIO_ACCOUNT_SID", "AC00000000000000000000000000000000");
    real.put("NARA_TWILIO_AUTH_TOKEN", "12345");
    real.put("NARA_TWILIO_FROM", "+46406280410");
    real.put("NARA_OIDC_ISSUER", "https://inloggning.exempelstad.se");
    real.put("NARA_OIDC_CLIENT_ID", "nara");
    real.put("NARA_OIDC_CLIENT_SECRET", "hemligt");

    List<String> said = refused(real);

    assertThat(said)
        .singleElement()
        .asString()
        .startsWith("flows/patterns/danger.yaml:")
        .contains("inte godkända", "approved: {role: …");
  }

  @Test
  void aDangerTextThatCouldNotBeSaidIsNamedBeforeAnybodyNeedsIt() throws Exception {
    Path danger = home.resolve("flows/patterns/danger.yaml");
    Files.writeString(danger, Files.readString(danger).replace("{opening}", "{oppning}"));

    List<String> said = refused(Map.of());

    assertThat(String.join("\n", said)).contains("danger.yaml:", "{oppning}", "Närmast: opening");
  }

  /** Starts it, and returns what it said beside its progress. */
  private List<String> refused(Map<String, String> settings) throws Exception {
    Map<String, String> all = new HashMap<>(settings);
    all.putIfAbsent("NARA_PORT", "" + ProgramProcess.freePort());
    Path log = home.resolve("program.log");
    Process process = ProgramProcess.start(home, log, all);

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ends by itself").isTrue();
    assertThat(process.exitValue()).isEqualTo(2);
    return Files.readAllLines(log).stream()
        .filter(it -> !it.startsWith("·") && !it.startsWith("Obs"))
        .toList();
  }
}
