package nara;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls to the running program, as the demo starts it, in a town that wants its own caseworker. */
class CallTest {
  private static final String SID = "AC00000000000000000000000000000001";
  private static final String TOKEN = "12345";
  private static final String SARA = "+46701740630";
  private static final String SWITCHBOARD = "+46406280411";

  private final HttpClient http = HttpClient.newHttpClient();
  private @TempDir Path home;

  @Test
  void aCallGoesToOnesOwnCaseworkerAndElseToTheSwitchboard() throws Exception {
    ProgramProcess.furnish(home);
    Path town = home.resolve("bot/town.yaml");
    Files.writeString(
        town,
        Files.readString(town).replace("calls: {to: switchboard", "calls: {to: own_caseworker"));
    int port = ProgramProcess.freePort();
    Path log = home.resolve("program.log");
    Map<String, String> settings =
        Map.of(
            "NARA_PORT",
            "" + port,
            "NARA_NOW",
            "2026-11-23T09:10",
            "NARA_TWILIO_ACCOUNT_SID",
            SID,
            "NARA_TWILIO_AUTH_TOKEN",
            TOKEN);
    Process program = ProgramProcess.start(home, log, settings);
    try {
      ProgramProcess.awaitReady(program, port, log);
      URI voice = URI.create("http://localhost:" + port + "/sms/twilio/voice");
      HttpResponse<String> gunilla = call(voice, "+46701740605", TOKEN);
      assertThat(gunilla.body()).contains(">" + SARA + "<", "action=\"" + voice + "/after\"");
      assertThat(call(voice, "+46701740690", TOKEN).body())
          .contains(">" + SWITCHBOARD + "<")
          .doesNotContain("action=");
      URI after = URI.create(voice + "/after");
      assertThat(call(after, "+46701740605", TOKEN).body()).contains(">" + SWITCHBOARD + "<");
      assertThat(call(voice, "+46701740605", "another").statusCode()).isEqualTo(403);
    } finally {
      program.destroy();
      program.waitFor();
    }
    assertThat(Files.readString(log)).doesNotContain("+46", "701740605", SARA.substring(3));
  }

  private HttpResponse<String> call(URI address, String from, String token) throws Exception {
    Map<String, String> fields =
        new TreeMap<>(
            Map.of(
                "CallSid",
                "CA1",
                "AccountSid",
                SID,
                "From",
                from,
                "To",
                "+46406280410",
                "CallStatus",
                "ringing"));
    String form =
        fields.entrySet().stream()
            .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    String signed =
        fields.entrySet().stream()
            .map(it -> it.getKey() + it.getValue())
            .collect(Collectors.joining("", address.toString(), ""));
    Mac mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
    String signature =
        Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Twilio-Signature", signature)
            .POST(BodyPublishers.ofString(form))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }
}
