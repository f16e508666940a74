package nara.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nara.message.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
  private static final Path LEFT_OUT =
      Path.of("src/test/resources/nara/understand/left-out/languages");

  @ParameterizedTest(name = "in {1}: \"{0}\" is {2}")
  @CsvSource({
    "can you call me tomorrow please, sv, en",
    "jag vill boka en tid, en, sv",
    "när är mitt möte, en, sv",
    "cancel, sv, sv",
    "perfekt, en, en",
    "ok, en, en",
    "26, en, en",
    "мне нужна помощь, sv, ru",
    "мені потрібна допомога, sv, uk",
    "احتاج مساعدة من فضلك, sv, ar",
    "من به کمک نیاز دارم, sv, fa",
    "tarvitsen apua vuokran kanssa, sv, fi",
    "waxaan u baahanahay caawimaad, sv, so",
    "potrzebuję pomocy z czynszem, sv, pl",
    "hej Иван vill boka tid på torsdag, sv, sv",
    "min granne heter محمد och behöver hjälp med hyran, sv, sv",
    "мне нужна помощь от Sara, sv, ru",
    "مرحبا اريد موعد مع Sara, sv, ar"
  })
  void aTextChangesTheLanguageOnlyWhenItIsClear(String text, String before, String after) {
    Understanding understood = Bot.understander().understand(text, new Language(before));
    assertThat(understood.language()).isEqualTo(new Language(after));
  }

  @Test
  void oneWordNeverChangesTheLanguageOfAConversation() throws IOException {
    for (Language language : List.of(Language.SWEDISH, Language.ENGLISH)) {
      for (String word : List.of("yes", "ja", "kyllä", "tak", "si", "tamam", "haa", "evet")) {
        assertThat(Bot.understander().understand(word, language).language()).isEqualTo(language);
      }
    }
  }

  @ParameterizedTest(name = "{0}: \"{1}\"")
  @CsvSource({
    "ru, ok",
    "uk, Sara",
    "fa, ok",
    "ti, tack",
    "ar, yes",
    "sv, да",
    "sv, نعم",
    "en, Олена"
  })
  void oneWordChangesNoConversationWhateverItsScript(String conversation, String word) {
    Language language = new Language(conversation);
    assertThat(Bot.understander().understand(word, language).language()).isEqualTo(language);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"здравствуйте, ru uk", "سلام, ar fa ku", "ሰላም, ti", "hej, sv"})
  void oneWordBeforeWhichNobodyWroteIsToldByItsScript(String word, String possible) {
    Understanding understood = Bot.understander().understand(word, Optional.empty());
    assertThat(possible.split(" ")).contains(understood.language().code());
  }

  @Test
  void languagesOfUnseenMessagesAreMostlyTold() throws IOException {
    int right = 0;
    int all = 0;
    try (Stream<Path> files = Files.list(LEFT_OUT)) {
      for (Path file : files.sorted().toList()) {
        String code = String.valueOf(file.getFileName()).replace(".txt", "");
        for (String line : Files.readAllLines(file)) {
          all++;
          Understanding understood = Bot.understander().understand(line, Optional.empty());
          right += understood.language().code().equals(code) ? 1 : 0;
        }
      }
    }
    System.out.printf("left-out languages: %d of %d, %.1f %%%n", right, all, 100.0 * right / all);
    assertThat((double) right / all).isGreaterThanOrEqualTo(0.94);
  }

  @Test
  void probabilitiesSumToOne() {
    Understanding understood = Bot.understander().understand("hej på dig du", Optional.empty());
    double sum = understood.languages().values().stream().mapToDouble(it -> it).sum();
    assertThat(sum).isBetween(0.999, 1.001);
  }
}
