package nara.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import nara.flow.Input.Reply;
import nara.message.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @ParameterizedTest
  @CsvSource({
    "barnvagn, vagn",
    "barnvagn, barnvagnen",
    "bilbarnstol, barnstol",
    "vagnar, vagn",
    "resesäng, säng",
    "cykel, cykeln"
  })
  void anotherFormOfAnOptionNamesIt(String option, String said) {
    assertThat(option(option).areNearlyIn(reply(said))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "otrygg, trygg",
    "osäker, säker",
    "unsafe, safe",
    "disagree, agree",
    "buss, bil",
    "tal, al",
    "barnvagn, barn"
  })
  void anotherWordDoesNot(String option, String said) {
    assertThat(option(option).areNearlyIn(reply(said))).isFalse();
  }

  private static Words option(String word) {
    return new Words(Map.of(Language.SWEDISH, List.of(word)));
  }

  private static Reply reply(String word) {
    return new Reply(OptionalInt.empty(), false, false, false, false, false, false, Set.of(word));
  }
}
