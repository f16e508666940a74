package nara.sms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Requests that Twilio's library for another language signed, and a signer of our own. */
final class SignedRequests {
  /** One request; the text is empty where it is not a message. */
  record Signed(String name, String path, String form, String text, String signature) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final JsonNode FILE = read();
  static final String TOKEN = FILE.path("token").asText();
  static final String PUBLIC_URL = FILE.path("publicUrl").asText();

  private SignedRequests() {}

  static Stream<Signed> all() {
    return StreamSupport.stream(FILE.path("requests").spliterator(), false)
        .map(
            it ->
                new Signed(
                    it.path("name").asText(),
                    it.path("path").asText(),
                    it.path("form").asText(),
                    it.path("text").asText(""),
                    it.path("signature").asText()));
  }

  static Signed named(String name) {
    return all().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }

  /** Signs as Twilio describes it: the address, then name and value of each field in order. */
  static String sign(String url, Map<String, String> fields) {
    String signed =
        new TreeMap<>(fields)
            .entrySet().stream()
                .map(it -> it.getKey() + it.getValue())
                .collect(Collectors.joining("", url, ""));
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static JsonNode read() {
    try (InputStream in = SignedRequests.class.getResourceAsStream("signed-requests.json")) {
      return new ObjectMapper().readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
