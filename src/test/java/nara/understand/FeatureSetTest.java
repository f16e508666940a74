package nara.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FeatureSetTest {
  private final FeatureSet features = new FeatureSet();

  @Test
  void eachFeatureIsThereOnce() {
    for (String word : new String[] {"tid", "boka", "en", "tid", "boka"}) {
      features.add('w', word);
    }
    assertThat(features.toArray()).hasSize(3);
  }

  @Test
  void theSameLettersOfAnotherKindAreAnotherFeature() {
    features.add('w', "tid");
    features.add('b', "tid");
    assertThat(features.toArray()).hasSize(2);
  }

  @Test
  void aStrongFeatureCountsTwiceAndIsNotTheWeakOne() {
    features.add('w', "tid");
    int weak = features.toArray()[0];
    FeatureSet others = new FeatureSet();
    others.addStrong('w', "tid");
    int strong = others.toArray()[0];
    assertThat(strong).isNotEqualTo(weak);
    assertThat(FeatureSet.strength(strong)).isEqualTo(2 * FeatureSet.strength(weak));
  }

  @Test
  void aPieceOfAWordIsTheSameAsTheWordAlone() {
    features.add('c', "handläggare", 4, 8);
    FeatureSet alone = new FeatureSet();
    alone.add('c', "lägg");
    assertThat(features.toArray()).isEqualTo(alone.toArray());
  }

  @Test
  void moreThanFitAtFirstAreAllKept() {
    for (int i = 0; i < 2_000; i++) {
      features.add('w', "ord" + i % 1_000);
    }
    assertThat(features.toArray()).hasSizeBetween(998, 1_000).doesNotHaveDuplicates();
  }

  @Test
  void nothingAddedIsNothing() {
    assertThat(features.toArray()).isEmpty();
  }

  @Test
  void tenThousandWordsHardlyEverCollide() {
    Set<String> words = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      words.add("ord" + i);
    }
    words.forEach(word -> features.add('w', word));
    assertThat(features.toArray()).hasSizeGreaterThanOrEqualTo(9_998).doesNotHaveDuplicates();
  }

  /** Models that were trained before go by these numbers: others need another format version. */
  @Test
  void theNumbersStayAsTheyAre() {
    features.add('w', "tid");
    features.addStrong('C', "kin_aunt");
    assertThat(Arrays.stream(features.toArray()).mapToObj(Integer::toHexString))
        .containsExactlyInAnyOrder("ba722008", "2adab5c1");
  }
}
