package nara.understand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyWordsTest {
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "MÄNNISKA, talk_to_person",
    "manniska!, talk_to_person",
    "människan, talk_to_person",
    "prata med nån, talk_to_person",
    "svara nån?, talk_to_person",
    "handläggare, talk_to_person",
    "human, talk_to_person",
    "jag vill verkligen inte en robot nu, talk_to_person",
    "AVBRYT, cancel",
    "cancel, cancel",
    "HJÄLP, help",
    "Help, help",
    "STOPP, stop_messages",
    "stop., stop_messages",
    "SLUTA SMSA, stop_messages",
    "avsluta sms, stop_messages",
    "START, start_messages"
  })
  void aKeyWordMeansOneThing(String text, String intent) {
    assertThat(Bot.KEY_WORDS.intent(text)).contains(intent);
  }

  @ParameterizedTest(name = "{0} is no key word")
  @ValueSource(
      strings = {
        "stopp han slår mig",
        "stoppa",
        "END",
        "quit",
        "cancel my meeting",
        "avsluta",
        "jag behöver hjälp med hyran",
        "starten var bra",
        ""
      })
  void otherMessagesAreLeftToTheClassifier(String text) {
    assertThat(Bot.KEY_WORDS.intent(text)).isEmpty();
  }

  @Test
  void stopMustBeTheWholeMessage() {
    BadDataException bad =
        catchThrowableOfType(
            BadDataException.class,
            () ->
                KeyWords.read(
                    """
                    contains\tstop_messages\tstopp
                    whole\thelp
                    hela\thelp\thjälp
                    whole\thelp\tinfo
                    whole\tgreet\tINFO!
                    """,
                    "sv.tsv"));
    assertThat(bad.problems()).extracting(DataProblem::line).containsExactly(1, 2, 3, 5);
  }
}
