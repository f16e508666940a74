package nara;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo as somebody starts it who has nothing but the program. */
class DemoStartTest {
  private static final Duration TESTED_WITHIN = Duration.ofSeconds(10);

  private final HttpClient http = HttpClient.newHttpClient();
  private @TempDir Path home;

  @Test
  void theWayOfAlarmsIsTestedAsSoonAsThePortIsOpen() throws Exception {
    ProgramProcess.furnish(home);
    int port = ProgramProcess.freePort();
    Path log = home.resolve("program.log");
    Process program = ProgramProcess.start(home, log, Map.of("NARA_PORT", "" + port));
    try {
      ProgramProcess.awaitReady(program, port, log);
      Awaitility.await()
          .atMost(TESTED_WITHIN)
          .untilAsserted(() -> assertThat(metrics(port)).contains("nara_alarm_way_works 1.0"));
    } finally {
      program.destroy();
      program.waitFor();
    }
  }

  private String metrics(int port) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/metrics")).build();
    return http.send(request, BodyHandlers.ofString()).body();
  }
}
