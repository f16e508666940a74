package nara.understand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LinearTrainingTest {
  /** The feature that all texts have. */
  private static final int COMMON = 2;

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void whichOfTwoLabelsComesFirstDoesNotTurnThemAround(LinearTraining.Kind kind) {
    for (List<String> labels : List.of(List.of("no", "yes"), List.of("yes", "no"))) {
      assertThatEachLabelHasItsFeature(kind, labels);
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void manyLabelsAreToldApart(LinearTraining.Kind kind) {
    assertThatEachLabelHasItsFeature(kind, List.of("move", "book", "cancel", "thanks"));
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void oneLabelAloneIsNothingToTellApart(LinearTraining.Kind kind) {
    List<int[]> texts = List.of(new int[] {COMMON}, new int[] {4});
    assertThatThrownBy(() -> new LinearTraining(texts).fit(kind, List.of("book", "book")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("book");
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void whatThousandsOfTextsHaveInCommonWeighsNothing(LinearTraining.Kind kind) {
    List<int[]> texts = new ArrayList<>();
    List<String> rights = new ArrayList<>();
    for (int i = 0; i < 8_200; i++) {
      boolean isHeavy = i % 2 == 0;
      int oftenHeavy = isHeavy ? COMMON : feature(3);
      texts.add(new int[] {oftenHeavy, feature(4 + i % 40)});
      rights.add(isHeavy ? "heavy" : "light");
    }
    LinearModel model = new LinearTraining(texts).fit(kind, rights);
    double[] scores = model.scores(new int[] {COMMON});
    assertThat(scores[0]).isEqualTo(scores[1]);
    assertThat(model.best(new int[] {feature(4)})).isEqualTo("heavy");
    assertThat(model.best(new int[] {feature(5)})).isEqualTo("light");
  }

  private static void assertThatEachLabelHasItsFeature(
      LinearTraining.Kind kind, List<String> labels) {
    List<int[]> texts = new ArrayList<>();
    List<String> rights = new ArrayList<>();
    for (int i = 0; i < 20 * labels.size(); i++) {
      int label = i % labels.size();
      texts.add(new int[] {COMMON, feature(label)});
      rights.add(labels.get(label));
    }
    LinearModel model = new LinearTraining(texts).fit(kind, rights);
    assertThat(model.labels()).isSorted().containsExactlyInAnyOrderElementsOf(labels);
    for (int label = 0; label < labels.size(); label++) {
      double[] scores = model.scores(new int[] {COMMON, feature(label)});
      int right = model.labels().indexOf(labels.get(label));
      assertThat(IntStream.range(0, scores.length).filter(it -> it != right))
          .as(labels.get(label))
          .allMatch(it -> scores[it] < scores[right]);
    }
  }

  private static int feature(int label) {
    return COMMON + 2 + 2 * label;
  }
}
