package nara.understand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDataTest {
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "Ses vi imon?, ses vi imorgon?",
    "kan ja få tid, kan jag få tid",
    "social sekreterare, socialsekreterare",
    "sms:et kom, sms kom",
    "imonstret, imonstret",
    "'', ''"
  })
  void spellingsBecomeWords(String text, String expanded) {
    assertThat(Bot.WORDS.expand(text)).isEqualTo(expanded);
  }

  @Test
  void aMalformedSpellingIsNamedByItsLine() {
    BadDataException bad =
        catchThrowableOfType(
            BadDataException.class,
            () ->
                SmsWords.read(
                    "# ok\nimon imorgon\na b c d\te\nok\tok\nm\tmed\nM\tmot\n?\tvad\n", "sv.tsv"));
    assertThat(bad.problems()).extracting(DataProblem::line).containsExactly(2, 3, 4, 6, 7);
    assertThat(bad.problems()).extracting(DataProblem::file).containsOnly("sv.tsv");
  }

  @Test
  void anExampleThatStandsTwiceOrSaysNothingIsAProblem() {
    BadDataException bad =
        catchThrowableOfType(
            BadDataException.class,
            () ->
                ExampleLines.read(
                    "boka tid\n# comment\nBoka  tid\n\u200B\ntid\ttack\n" + "a".repeat(1_601),
                    "book_meeting.txt"));
    assertThat(bad.problems()).extracting(DataProblem::line).containsExactly(3, 4, 5, 6);
  }

  @Test
  void aFileWithoutSentencesIsAProblem() {
    assertThat(
            catchThrowableOfType(
                BadDataException.class, () -> ExampleLines.read("# later\n", "help.txt")))
        .hasMessageContaining("help.txt:1: no sentences");
  }

  @ParameterizedTest(name = "\"{0}\" folds to \"{1}\"")
  @CsvSource({
    "' Hej\u200B  PÅ\u00A0dig ', hej pa dig",
    "hejjjjjj, hejj",
    "A\u030A\u00D6, ao",
    "'x\uD83Dy', x y",
    "ＨＥＪ, hej",
    "'', ''"
  })
  void whatMeansNothingIsFoldedAway(String text, String folded) {
    assertThat(Normalizer.fold(text)).isEqualTo(folded);
  }

  @Test
  void everyIntentShipsWithEnoughExamplesAndNoneStandsUnderTwo() {
    assertThat(Bot.INTENTS).hasSize(33);
    Map<String, String> owner = new HashMap<>();
    Bot.INTENTS.forEach(
        (intent, lines) -> {
          assertThat(lines).as(intent).hasSizeGreaterThanOrEqualTo(45);
          for (String line : lines) {
            assertThat(owner.put(Normalizer.lower(line), intent)).as(line).isNull();
          }
        });
  }

  @Test
  void everyDangerCategoryShipsWithEnoughLines() {
    for (Danger.Category category : Danger.Category.values()) {
      String name = category.name().toLowerCase(java.util.Locale.ROOT);
      assertThat(Bot.DANGER_LINES.getOrDefault(name, List.of()))
          .as(name)
          .hasSizeGreaterThanOrEqualTo(60);
    }
    assertThat(Bot.DANGER_LINES.getOrDefault("none", List.of())).hasSizeGreaterThanOrEqualTo(150);
  }

  @Test
  void aTemperatureMakesTooMildProbabilitiesSharp() {
    List<Temperature.Judged> mild = new java.util.ArrayList<>();
    for (int i = 0; i < 10; i++) {
      mild.add(new Temperature.Judged(new double[] {0.6, 0.4}, i == 0 ? 1 : 0));
    }
    double temperature = Temperature.fit(mild);
    assertThat(Temperature.apply(new double[] {0.6, 0.4}, temperature)[0]).isBetween(0.88, 0.92);
  }
}
