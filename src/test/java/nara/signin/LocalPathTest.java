package nara.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {
  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(
      strings = {
        "/",
        "/desk",
        "/desk/a%C3%A5?x=1&to=//y#z",
        "/desk?q=http://x",
        "/signing",
        "/a.b"
      })
  void aPageOfOursIsTaken(String path) {
    assertThat(LocalPath.of(path)).map(LocalPath::text).contains(path);
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(
      strings = {
        "",
        "desk",
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "\\/evil.example",
        "/desk\\..\\x",
        "/\t/evil.example",
        "\n//evil.example",
        " /desk",
        "/desk x",
        "/desk\r\nSet-Cookie: a=b",
        "/.//evil.example",
        "/..//evil.example",
        "/a/../../x",
        "/desk//x",
        "https://evil.example",
        "https:/desk",
        "javascript:alert(1)",
        "/é",
        "/signin",
        "/signin?to=/desk",
        "/signin/callback",
        "/signout"
      })
  void whatLeadsElsewhereOrRoundInACircleIsNot(String path) {
    assertThat(LocalPath.of(path)).isEmpty();
  }

  @Test
  void neitherIsWhatIsTooLong() {
    assertThat(LocalPath.of("/" + "x".repeat(1_000))).isEmpty();
    assertThat(LocalPath.of(null)).isEmpty();
  }
}
