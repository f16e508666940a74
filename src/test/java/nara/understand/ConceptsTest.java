package nara.understand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nara.message.Language;
import org.junit.jupiter.api.Test;

class ConceptsTest {
  private static final String KIN =
      "# who\nkin_aunt\tmoster, faster\npartner\tmin man, sambo\nmale\tman\n";

  @Test
  void theConceptsOfATextStandInTheOrderOfItsWords() throws BadDataException {
    assertThat(read(KIN).in(List.of("min", "sambo", "och", "moster", "faster")))
        .containsExactly("partner", "kin_aunt", "kin_aunt");
  }

  @Test
  void aPairOfWordsGoesBeforeItsSecondWord() throws BadDataException {
    assertThat(read(KIN).in(List.of("min", "man"))).containsExactly("partner");
    assertThat(read(KIN).in(List.of("en", "man", "min"))).containsExactly("male");
  }

  @Test
  void wordsAreFoldedBeforeTheyAreKept() throws BadDataException {
    assertThat(read("partner\tSÄRBO, fästmö\n").in(List.of("sarbo", "fastmo")))
        .containsExactly("partner", "partner");
  }

  @Test
  void aWordBelongsToTheFirstConceptThatHasIt() throws BadDataException {
    Concepts concepts = read("home_help\tstöd\nmoney\tstöd, bidrag\n");
    assertThat(concepts.in(List.of("stod", "bidrag"))).containsExactly("home_help", "money");
    Concepts other = read("support\tbidrag, support\n");
    assertThat(Concepts.all(List.of(concepts, other)).in(List.of("bidrag", "support")))
        .containsExactly("money", "support");
  }

  @Test
  void withoutConceptsNoWordHasOne() {
    assertThat(Concepts.none().in(List.of("moster"))).isEmpty();
  }

  @Test
  void whatIsNotOneOrTwoWordsIsNamedByItsLine() {
    BadDataException bad =
        catchThrowableOfType(
            BadDataException.class,
            () -> Concepts.read("a\tb\nno tab\nc\td, tre ord här\ne\tf, , g\nh\t\n", "sv.tsv"));
    assertThat(bad.problems()).extracting(DataProblem::line).containsExactly(2, 3, 4, 5);
    assertThat(bad).hasMessageContaining("sv.tsv:3: 'tre ord här' är inte ett eller två ord");
  }

  @Test
  void aModelSeesTheConceptInAWordThatItWasNeverShown() throws BadDataException {
    Vocabulary vocabulary = new Vocabulary(Map.of(), read(KIN), SplitWords.none());
    TextFeatures features = new TextFeatures(vocabulary);
    assertThat(strong(features.of("faster", Language.SWEDISH)))
        .isEqualTo(strong(features.of("moster", Language.SWEDISH)))
        .isNotEqualTo(strong(features.of("sambo", Language.SWEDISH)));
  }

  @Test
  void theContentIsAnotherWhereAWordIsAdded() throws BadDataException {
    assertThat(read(KIN).content()).isEqualTo(read(KIN).content());
    assertThat(read(KIN + "kin_uncle\tmorbror\n").content()).isNotEqualTo(read(KIN).content());
  }

  private static Concepts read(String tsv) throws BadDataException {
    return Concepts.read(tsv, "sv.tsv");
  }

  private static List<Integer> strong(int[] features) {
    return Arrays.stream(features).boxed().filter(it -> FeatureSet.strength(it) > 1).toList();
  }
}
