package nara.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nara.message.Language;
import org.junit.jupiter.api.Test;

class CrossValidationTest {
  private static final TextFeatures FEATURES = new TextFeatures(Vocabulary.none());

  /** Each voice says everything in a word of its own, so that nobody else could have taught it. */
  @Test
  void noModelHasSeenTheVoiceThatItJudges() {
    List<Example> examples = new ArrayList<>();
    for (String word : List.of("aaa", "bbb", "ccc", "ddd", "eee", "fff", "ggg", "hhh")) {
      for (String label : List.of("book", "cancel")) {
        examples.add(new Example(label, Language.SWEDISH, word, word + label.length()));
      }
    }
    SeenExamples seen = SeenExamples.of(examples, it -> new int[] {it.text().hashCode()});
    assertThat(judge(examples, seen))
        .hasSize(examples.size())
        .allSatisfy(it -> assertThat(it.judged().scores()).containsOnly(0));
  }

  @Test
  void whatVoicesHaveInCommonIsLearned() {
    List<Example> examples = new ArrayList<>();
    for (int voice = 0; voice < 8; voice++) {
      String name = "voice " + voice;
      examples.add(new Example("book", Language.SWEDISH, name, "boka tid " + voice));
      examples.add(new Example("cancel", Language.SWEDISH, name, "avboka möte " + voice));
    }
    SeenExamples seen = SeenExamples.of(examples, it -> FEATURES.of(it.text(), it.language()));
    assertThat(judge(examples, seen))
        .allSatisfy(
            it -> {
              int right = it.judged().labels().indexOf(it.example().label());
              assertThat(it.judged().right()).isEqualTo(it.example().label());
              assertThat(it.judged().scores()[right])
                  .isGreaterThan(it.judged().scores()[1 - right]);
            });
  }

  @Test
  void whatIsLeftOfOneLabelAloneJudgesNothing() {
    List<Example> examples = new ArrayList<>();
    for (int voice = 0; voice < 4; voice++) {
      String label = voice == 0 ? "cancel" : "book";
      examples.add(new Example(label, Language.SWEDISH, "voice " + voice, "rad " + voice));
    }
    SeenExamples seen = SeenExamples.of(examples, it -> FEATURES.of(it.text(), it.language()));
    assertThat(judge(examples, seen))
        .extracting(it -> it.example().label())
        .containsExactly("book", "book", "book");
  }

  @Test
  void progressIsToldForEachPart() {
    List<Double> told = Collections.synchronizedList(new ArrayList<>());
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String label = i % 2 == 0 ? "cancel" : "book";
      examples.add(new Example(label, Language.SWEDISH, "voice " + i, "rad " + i));
    }
    SeenExamples seen = SeenExamples.of(examples, it -> FEATURES.of(it.text(), it.language()));
    CrossValidation.run(
        Folds.of(examples, 4), LinearTraining.Kind.MANY_LABELS, seen, Example::label, told::add);
    assertThat(told).containsExactlyInAnyOrder(0.25, 0.5, 0.75, 1.0);
  }

  private static List<CrossValidation.Scored> judge(List<Example> examples, SeenExamples seen) {
    return CrossValidation.run(
        Folds.of(examples, 4),
        LinearTraining.Kind.MANY_LABELS,
        seen,
        Example::label,
        progress -> {});
  }
}
