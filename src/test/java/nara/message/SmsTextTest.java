package nara.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SmsTextTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest(name = "{0} {1}, {2} segments: {3}")
  @MethodSource
  void countsAsAnotherProgramCounts(String encoding, int length, int segments, String json)
      throws IOException {
    SmsText sms = new SmsText(JSON.readValue(json, String.class));
    assertThat(List.of(sms.encoding().name(), sms.length(), sms.segments()))
        .isEqualTo(List.of(encoding, length, segments));
  }

  static Stream<Arguments> countsAsAnotherProgramCounts() throws IOException {
    return rows("segments.tsv", 4)
        .map(row -> Arguments.of(encoding(row[0]), number(row[1]), number(row[2]), row[3]));
  }

  @ParameterizedTest(name = "{0}: {1} {2}, {3} segments: {4}")
  @MethodSource
  void countsTheTextsOfTheScenariosAsTheyStandThere(
      String scenario, String encoding, int length, int segments, String text) {
    SmsText sms = new SmsText(text);
    assertThat(List.of(sms.encoding().name(), sms.length(), sms.segments()))
        .isEqualTo(List.of(encoding, length, segments));
  }

  static Stream<Arguments> countsTheTextsOfTheScenariosAsTheyStandThere() throws IOException {
    return rows("scenario-sms.tsv", 5)
        .map(row -> Arguments.of(row[0], encoding(row[1]), number(row[2]), number(row[3]), row[4]));
  }

  @Test
  void namesEachCharacterOutsideGsm7Once() {
    assertThat(new SmsText("”Hej” – så här… 😀 kl 8–10, €20 [ok]").outsideGsm7())
        .containsExactly("”", "–", "…", "😀");
  }

  @Test
  void swedishTextIsInsideGsm7() {
    assertThat(new SmsText("Åsa är på väg över ån till kaféet, §1").outsideGsm7()).isEmpty();
  }

  @Test
  void anEscapedCharacterIsNotSplitOverTwoSegments() {
    assertThat(new SmsText("a".repeat(306)).segments()).isEqualTo(2);
    assertThat(new SmsText("a".repeat(152) + "€" + "a".repeat(152)).length()).isEqualTo(306);
    assertThat(new SmsText("a".repeat(152) + "€" + "a".repeat(152)).segments()).isEqualTo(3);
  }

  @Test
  void aSurrogatePairIsNotSplitOverTwoSegments() {
    assertThat(new SmsText("ж".repeat(134)).segments()).isEqualTo(2);
    assertThat(new SmsText("ж".repeat(66) + "😀" + "ж".repeat(66)).length()).isEqualTo(134);
    assertThat(new SmsText("ж".repeat(66) + "😀" + "ж".repeat(66)).segments()).isEqualTo(3);
  }

  @Test
  void hidesItsText() {
    assertThat(new SmsText("tid hos Sara")).hasToString("SmsText[12 characters]");
  }

  private static Stream<String[]> rows(String resource, int columns) throws IOException {
    try (InputStream in = SmsTextTest.class.getResourceAsStream(resource)) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return all.lines().filter(line -> !line.startsWith("#")).map(l -> l.split("\t", columns));
    }
  }

  private static String encoding(String word) {
    return word.replace('-', '_');
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
