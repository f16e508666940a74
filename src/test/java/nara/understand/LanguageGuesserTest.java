package nara.understand;

import static org.assertj.core.api.Assertions.assertThat;

import nara.message.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuesserTest {
  private final LanguageGuesser guesser = new LanguageGuesser();

  @ParameterizedTest(name = "in {1}: \"{0}\" is {2}")
  @CsvSource({
    "Sorry my swedish not good. I need time with my social worker about apartment, sv, en",
    "can you call me tomorrow please, sv, en",
    "jag vill boka en tid, en, sv",
    "när är mitt möte, en, sv",
    "cancel, sv, sv",
    "ok, en, en",
    "1 arabic please, en, en",
    "hej hej hej, en, en",
    "vill ha reschedule min tid, sv, sv",
    "مرحبا احتاج مساعدة, sv, sv"
  })
  void aTextChangesTheLanguageOnlyWhenItIsClear(String text, String before, String after) {
    assertThat(guesser.guess(text, new Language(before))).isEqualTo(new Language(after));
  }
}
