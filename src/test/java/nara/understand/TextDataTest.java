package nara.understand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nara.message.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDataTest {
  private static final SmsWords SWEDISH = spellings("bot/words/sv.tsv");

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
    assertThat(SWEDISH.expand(text)).isEqualTo(expanded);
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
                    "book_meeting.txt",
                    "book_meeting",
                    Language.SWEDISH));
    assertThat(bad.problems()).extracting(DataProblem::line).containsExactly(3, 4, 5, 6);
  }

  @Test
  void aFileWithoutSentencesIsAProblem() {
    assertThat(
            catchThrowableOfType(
                BadDataException.class,
                () -> ExampleLines.read("# later\n", "help.txt", "help", Language.SWEDISH)))
        .hasMessageContaining("help.txt:1: inga meningar");
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
  void aVoiceIsNotedForTheLinesAfterIt() throws BadDataException {
    List<Example> lines =
        ExampleLines.read(
            "hej\n# voice: gerd\ntja\n# another comment\nhallå\n\n#voice:  åke b \ngoddag\n",
            "greet.txt",
            "greet",
            Language.SWEDISH);
    assertThat(lines)
        .containsExactly(
            new Example("greet", Language.SWEDISH, "", "hej"),
            new Example("greet", Language.SWEDISH, "gerd", "tja"),
            new Example("greet", Language.SWEDISH, "gerd", "hallå"),
            new Example("greet", Language.SWEDISH, "åke b", "goddag"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "# röst: gerd, Skriv # voice: gerd.",
    "# voice gerd, Skriv # voice: gerd.",
    "# Voice: gerd, Skriv # voice: gerd.",
    "## VOICE = åke b, Skriv # voice: åke b.",
    "#voice : gerd, Skriv # voice: gerd.",
    "# voice:, Skriv # voice: gerd."
  })
  void whatLooksLikeAVoiceAndIsNoneIsAProblem(String comment, String mend) {
    BadDataException bad =
        catchThrowableOfType(
            BadDataException.class,
            () ->
                ExampleLines.read(
                    "hej\n" + comment + "\ntja\n", "greet.txt", "greet", Language.SWEDISH));
    assertThat(bad.problems())
        .containsExactly(
            new DataProblem("greet.txt", 2, "det här säger inte vem som skrev raderna", mend));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"# röster från gatan", "# invoice: 12", "# om voice: gerd", "#"})
  void anOrdinaryCommentIsNone(String comment) throws BadDataException {
    assertThat(ExampleLines.read(comment + "\nhej\n", "greet.txt", "greet", Language.SWEDISH))
        .containsExactly(new Example("greet", Language.SWEDISH, "", "hej"));
  }

  @ParameterizedTest(name = "{0}: at least {1}, out of scope at least {2}")
  @CsvSource({"sv, 80, 250", "en, 40, 250"})
  void everyIntentShipsWithEnoughExamples(Language language, long least, long outOfScope) {
    Map<String, Long> counts = counts(Bot.INTENTS, language);
    assertThat(counts).hasSize(33);
    assertThat(counts)
        .allSatisfy((label, count) -> assertThat(count).as(label).isGreaterThanOrEqualTo(least));
    assertThat(counts.get(IntentModel.OUT_OF_SCOPE)).isGreaterThanOrEqualTo(outOfScope);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"sv", "en"})
  void noLineOfALanguageStandsUnderTwoIntents(Language language) {
    Map<String, Set<String>> intents = new HashMap<>();
    for (Example line : Bot.INTENTS) {
      if (line.language().equals(language)) {
        String seen = String.join(" ", Normalizer.words(Normalizer.fold(line.text())));
        intents.computeIfAbsent(seen, it -> new TreeSet<>()).add(line.label());
      }
    }
    intents.values().removeIf(it -> it.size() == 1);
    assertThat(intents).isEmpty();
  }

  @ParameterizedTest(name = "{0}: danger {1}, unclear {2}, none {3}")
  @CsvSource({"sv, 400, 200, 3000", "en, 100, 50, 700"})
  void everyDangerShipsWithEnoughLines(Language language, long danger, long unclear, long none) {
    Map<String, Long> counts = counts(Bot.DANGER_LINES, language);
    assertThat(counts).hasSize(2 * Danger.Category.values().length + 1);
    for (Danger.Category category : Danger.Category.values()) {
      String name = category.name().toLowerCase(Locale.ROOT);
      assertThat(counts.getOrDefault(name, 0L)).as(name).isGreaterThanOrEqualTo(danger);
      assertThat(counts.getOrDefault(name + ".unclear", 0L))
          .as(name)
          .isGreaterThanOrEqualTo(unclear);
    }
    assertThat(counts.getOrDefault(DangerModel.NONE, 0L)).isGreaterThanOrEqualTo(none);
  }

  private static Map<String, Long> counts(List<Example> lines, Language language) {
    return lines.stream()
        .filter(it -> it.language().equals(language))
        .collect(Collectors.groupingBy(Example::label, Collectors.counting()));
  }

  private static SmsWords spellings(String file) {
    try {
      return SmsWords.read(Files.readString(Path.of(file)), file);
    } catch (IOException | BadDataException e) {
      throw new IllegalStateException(e);
    }
  }
}
