package nara.understand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DangerPatternTest {
  private static final DangerGroups GROUPS =
      new DangerGroups(Map.of("@kin", "mamma|min (bror|far)", "inte", "inte|int|ej"));

  @ParameterizedTest(name = "{0} is in \"{1}\": {2}")
  @CsvSource({
    "leva, han lever, false",
    "leva, att leva!, true",
    "leva, att le va, true",
    "vill dö, vill dööööö, true",
    "vill dö, vill döda tid, false",
    "vill dö, villdo, true",
    "inte leva, int leva, true",
    "(dö|sova för gott), sova för gott, true",
    "jag? dör, dör nu, true",
    "jag ... dör, jag tror att jag dör, true",
    "jag ... dör, jag går nu. katten dör, false",
    "jag ... dör, jag tror att hon och han och de dör, false",
    "en ... son, en riktig person, false",
    "slå*, slående, true",
    "~självmord, sjävlmord, true",
    "~självmord, själmord, true",
    "~självmord, självmod, true",
    "~självmord, självförsörjande, false",
    "@kin dog, min far dog, true",
    "@number tabletter, 30tabletter, true",
    "@kin är, mamma är, true"
  })
  void aPhraseMeansWhatTheGuideSays(String phrase, String text, boolean found)
      throws BadPhraseException {
    DangerPhrase compiled = DangerPattern.compile(phrase, GROUPS);
    String seen = DangerText.of(text);
    assertThat(
            IntStream.of(DangerText.wordBeginnings(seen))
                .filter(it -> compiled.mayStartWith(seen.codePointAt(it)))
                .anyMatch(
                    it -> compiled.pattern().matcher(seen).region(it, seen.length()).lookingAt()))
        .isEqualTo(found);
    if (found) {
      String together = seen.replace(" ", "");
      assertThat(compiled.anchors()).anyMatch(together::contains);
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "(vill dö, utan sin ')'",
    "vill) dö, utan sin '('",
    "@ingen dör, ingen grupp @ingen",
    "?, utan ett ord",
    "vill||dö, inget mellan",
    "jag!, är inget ord",
    "..., inget ord som måste finnas",
    "... dör, betyder inget",
    "@number, inget ord som måste finnas",
    "~, är inget ord",
    "~*, är inget ord",
    "*, är inget ord",
    "~å, för kort",
    "~dö, för kort",
    "~död*, för kort",
    "~dööd, för kort"
  })
  void aMalformedPhraseSaysHow(String phrase, String problem) {
    assertThatThrownBy(() -> DangerPattern.compile(phrase, GROUPS))
        .isInstanceOf(BadPhraseException.class)
        .hasMessageContaining(problem);
  }

  @Test
  void parenthesesWithoutEndAreToldAndCostNothing() {
    String phrase = "(".repeat(100_000) + "dö" + ")".repeat(100_000);
    assertThatThrownBy(() -> DangerPattern.compile(phrase, GROUPS))
        .isInstanceOf(BadPhraseException.class)
        .hasMessageContaining("parenteser i varandra");
  }
}
