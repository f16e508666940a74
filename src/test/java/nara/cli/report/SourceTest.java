package nara.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nara.understand.IntentGuess;
import nara.understand.IntentModel;
import nara.understand.IntentTrial.Judgement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTest {
  @ParameterizedTest(name = "{0} gives {1}")
  @CsvSource({
    "clinc, understanding-clinc.html",
    "data/clinc_small/, understanding-clinc_small.html",
    "data/x/.., understanding-data.html",
    "frågor om hyra, understanding-frågor-om-hyra.html",
    "a<b>&c.d, understanding-a-b-c-d.html",
    "..., understanding--.html",
    "/, understanding--.html"
  })
  void aFolderHasAPageOfItsOwn(Path folder, String file) {
    assertThat(Source.of(folder, "oos").fileName()).isEqualTo(file);
  }

  @Test
  void theAssistantsOwnPageIsNoFolders() {
    assertThat(Source.BOT.fileName()).isEqualTo("understanding.html");
    assertThat(Source.of(Path.of("bot/intents"), IntentModel.OUT_OF_SCOPE).fileName())
        .isEqualTo("understanding-intents.html");
  }

  @Test
  void aLongNameIsCutBetweenSigns() {
    String name = "\uD835\uDD4F".repeat(60);
    assertThat(Source.of(Path.of(name), "oos").fileName())
        .isEqualTo("understanding-" + "\uD835\uDD4F".repeat(40) + ".html");
  }

  @Test
  void whatIsOutOfScopeIsCalledWhatTheFolderCallsIt() {
    Source folder = Source.of(Path.of("clinc"), "oos");
    assertThat(folder.inItsWords(Trials.INTENTS).judgements())
        .hasSameSizeAs(Trials.INTENTS.judgements())
        .noneMatch(it -> labels(it).contains(IntentModel.OUT_OF_SCOPE))
        .anyMatch(it -> labels(it).equals("oos oos"))
        .extracting(Judgement::isRight)
        .containsExactlyElementsOf(
            Trials.INTENTS.judgements().stream().map(Judgement::isRight).toList());
    assertThat(Source.BOT.inItsWords(Trials.INTENTS)).isEqualTo(Trials.INTENTS);
  }

  private static String labels(Judgement judgement) {
    return judgement.example().label()
        + " "
        + String.join(" ", judgement.guesses().stream().map(IntentGuess::intent).toList());
  }
}
