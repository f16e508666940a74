package nara.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTextsTest {
  @Test
  void everythingIsSaidInBothLanguages() {
    assertThat(PageTexts.in("en").keys())
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(PageTexts.in("sv").keys());
  }

  @Test
  void nestedKeysAreWrittenWithDotsAndArgumentsByName() {
    Map<String, PageTexts> texts =
        parse("a: {b: {c: 'Hej {name}'}, d: 'ja'}", "a: {b: {c: 'Hello {name}'}, d: 'yes'}");

    assertThat(say(texts, "sv", "a.b.c", Map.of("name", "Sara"))).isEqualTo("Hej Sara");
    assertThat(say(texts, "en", "a.d", Map.of())).isEqualTo("yes");
  }

  @Test
  void numbersAreWrittenAsTheLanguageWritesThem() {
    String count = "n: '{n, plural, one {# a} other {# b}}'";
    Map<String, PageTexts> texts = parse(count, count);

    assertThat(say(texts, "sv", "n", Map.of("n", 1))).isEqualTo("1 a");
    assertThat(say(texts, "sv", "n", Map.of("n", 1200))).isEqualTo("1\u00a0200 b");
    assertThat(say(texts, "en", "n", Map.of("n", 1200))).isEqualTo("1,200 b");
  }

  @ParameterizedTest(name = "{0} beside {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a: ja | b: yes | a is missing in en; b is missing in sv",
        "a: 'ja {x}' | a: 'yes {y}' | a has other arguments in another language",
        "a: 'ja {' | a: 'yes' | a in sv",
        "a: [ja] | a: yes | a is no text",
        "a: '' | a: yes | a is no text"
      })
  void textsThatDoNotFitFailAtOnce(String swedish, String english, String problem) {
    assertThatThrownBy(() -> parse(swedish, english))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(problem);
  }

  @Test
  void whatIsNotThereIsTheProgramsFault() {
    Map<String, PageTexts> texts = parse("a: 'hej {x}'", "a: 'hello {x}'");

    assertThatThrownBy(() -> say(texts, "sv", "b", Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> say(texts, "sv", "a", Map.of("y", "")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[x]");
  }

  @Test
  void theLanguageIsSwedishUntilAnotherIsChosenAndThenRemembered() throws Exception {
    try (WebServer server =
        WebServer.start(
            0,
            true,
            routes ->
                routes.get(
                    "/",
                    ctx ->
                        ctx.result(
                            PageTexts.of(ctx).language() + PageTexts.of(ctx).otherLanguage())))) {
      assertThat(get(server, "/", "").body()).isEqualTo("sven");
      assertThat(get(server, "/?lang=xx", "nara-lang=yy").body()).isEqualTo("sven");

      HttpResponse<String> chosen = get(server, "/?lang=en", "");

      assertThat(chosen.body()).isEqualTo("ensv");
      assertThat(chosen.headers().allValues("Set-Cookie"))
          .singleElement()
          .asString()
          .startsWith("nara-lang=en;")
          .contains("Path=/", "HttpOnly", "SameSite=Lax");
      assertThat(get(server, "/", "nara-lang=en").body()).isEqualTo("ensv");
      assertThat(get(server, "/?lang=sv", "nara-lang=en").body()).isEqualTo("sven");
    }
  }

  private static HttpResponse<String> get(WebServer server, String path, String cookie)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }

  private static String say(
      Map<String, PageTexts> texts, String language, String key, Map<String, ?> values) {
    PageTexts one = texts.get(language);
    assertThat(one).isNotNull();
    return one == null ? "" : one.say(key, values);
  }

  private static Map<String, PageTexts> parse(String swedish, String english) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("sv", swedish);
    files.put("en", english);
    return PageTextFiles.parse(files);
  }
}
