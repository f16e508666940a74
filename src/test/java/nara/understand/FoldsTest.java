package nara.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nara.message.Language;
import org.junit.jupiter.api.Test;

class FoldsTest {
  private static final int PARTS = 4;

  @Test
  void aVoiceIsNeverSplit() {
    Folds folds = Folds.of(voices(7, 11, 13, 17, 2, 3, 5, 23, 1, 1), PARTS);
    assertThat(folds.isByVoice()).isTrue();
    assertThatNoVoiceIsSplit(folds);
  }

  @Test
  void noVoiceOfTheShippedExamplesIsSplit() {
    Folds folds = Folds.of(Bot.INTENTS, PARTS);
    assertThat(folds.isByVoice()).isTrue();
    assertThatNoVoiceIsSplit(folds);
    for (int part = 0; part < PARTS; part++) {
      assertThat(folds.leftOut(part).size() * PARTS)
          .isBetween(Bot.INTENTS.size() * 9 / 10, Bot.INTENTS.size() * 11 / 10);
    }
  }

  @Test
  void everyExampleIsLeftOutOnceAndIsThereOtherwise() {
    List<Example> examples = voices(7, 11, 13, 17, 2, 3);
    Folds folds = Folds.of(examples, PARTS);
    List<Example> leftOut = new ArrayList<>();
    for (int part = 0; part < folds.count(); part++) {
      List<Example> both = new ArrayList<>(folds.leftOut(part));
      both.addAll(folds.without(part));
      assertThat(both).containsExactlyInAnyOrderElementsOf(examples);
      leftOut.addAll(folds.leftOut(part));
    }
    assertThat(leftOut).containsExactlyInAnyOrderElementsOf(examples);
  }

  @Test
  void partsDifferByNoMoreThanTheLargestVoice() {
    Folds folds = Folds.of(voices(7, 11, 13, 17, 2, 3, 5, 12, 1, 1), PARTS);
    assertThat(sizes(folds)).allSatisfy(size -> assertThat(size).isBetween(9, 26));
  }

  @Test
  void withoutVoicesEveryTextIsItsOwn() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      examples.add(new Example("help", Language.SWEDISH, "", "rad " + i));
    }
    Folds folds = Folds.of(examples, PARTS);
    assertThat(folds.isByVoice()).isFalse();
    assertThat(sizes(folds)).containsOnly(10);
  }

  @Test
  void withFewerVoicesThanPartsEveryTextIsItsOwn() {
    Folds folds = Folds.of(voices(20, 20, 20), PARTS);
    assertThat(folds.isByVoice()).isFalse();
    assertThat(sizes(folds)).containsOnly(15);
  }

  @Test
  void copiesOfATextStayTogetherWhereTextsAreSplit() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      examples.add(new Example("help", Language.SWEDISH, "", "rad " + i % 12));
    }
    Folds folds = Folds.of(examples, PARTS);
    for (int part = 0; part < PARTS; part++) {
      assertThat(folds.leftOut(part))
          .extracting(Example::text)
          .doesNotContainAnyElementsOf(folds.without(part).stream().map(Example::text).toList());
    }
  }

  @Test
  void theSameExamplesAreSplitTheSameWay() {
    List<Example> examples = voices(7, 11, 13, 17, 2, 3, 5);
    Folds first = Folds.of(examples, PARTS);
    Folds second = Folds.of(examples, PARTS);
    for (int part = 0; part < PARTS; part++) {
      assertThat(first.leftOut(part)).isEqualTo(second.leftOut(part));
    }
  }

  private static void assertThatNoVoiceIsSplit(Folds folds) {
    Map<String, Set<Integer>> partsOf = new HashMap<>();
    for (int part = 0; part < folds.count(); part++) {
      for (Example example : folds.leftOut(part)) {
        partsOf.computeIfAbsent(example.voice(), it -> new HashSet<>()).add(part);
      }
    }
    assertThat(partsOf).allSatisfy((voice, parts) -> assertThat(parts).as(voice).hasSize(1));
  }

  private static List<Integer> sizes(Folds folds) {
    List<Integer> sizes = new ArrayList<>();
    for (int part = 0; part < folds.count(); part++) {
      sizes.add(folds.leftOut(part).size());
    }
    return sizes;
  }

  /** Examples of voices that wrote so many lines each. */
  private static List<Example> voices(int... lines) {
    List<Example> examples = new ArrayList<>();
    for (int voice = 0; voice < lines.length; voice++) {
      for (int line = 0; line < lines[voice]; line++) {
        String text = "rad " + line + " av " + voice;
        examples.add(new Example("help", Language.SWEDISH, "voice " + voice, text));
      }
    }
    return examples;
  }
}
