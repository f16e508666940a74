package nara.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nara.message.Language;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {
  private static final Pattern NAME = Pattern.compile("\\{[a-z_]+}");
  private final ProblemTexts swedish = ProblemTexts.in(Language.SWEDISH);
  private final ProblemTexts english = ProblemTexts.in(Language.ENGLISH);

  @Test
  void everyProblemIsToldInBothLanguagesWithTheSameNames() {
    assertThat(english.codes()).containsExactlyInAnyOrderElementsOf(swedish.codes());
    for (String code : swedish.codes()) {
      assertThat(names(english.problem(code) + english.mend(code)))
          .as(code)
          .isEqualTo(names(swedish.problem(code) + swedish.mend(code)));
      assertThat(swedish.mend(code)).as(code).isNotBlank();
    }
  }

  @Test
  void insteadOfAnUnknownNameStandTheThreeNearestAndNoneThatIsFarther() {
    List<String> known =
        List.of("book", "boom", "boot", "boots", "look", "a", "b", "c", "d", "far_off");

    assertThat(swedish.instead("book_", known)).isEqualTo("Närmast: book, boom, boot. ");
    assertThat(english.instead("far_of", known)).isEqualTo("Nearest: far_off. ");
    assertThat(english.near("far_of", known)).isEqualTo("Nearest: far_off. ");
  }

  @Test
  void insteadOfAnUnknownNameThatResemblesNoneStandAllOnlyIfTheyAreFew() {
    List<String> few = List.of("h", "g", "f", "e", "d", "c", "b", "a");
    List<String> many = List.of("i", "h", "g", "f", "e", "d", "c", "b", "a");

    assertThat(swedish.instead("something", few)).isEqualTo("Möjliga: a, b, c, d, e, f, g, h. ");
    assertThat(swedish.instead("something", many)).isEmpty();
    assertThat(swedish.instead("something", List.of())).isEmpty();
    assertThat(swedish.near("something", few)).isEmpty();
  }

  private static Set<String> names(String texts) {
    Set<String> names = new TreeSet<>();
    NAME.matcher(texts).results().map(MatchResult::group).forEach(names::add);
    return names;
  }
}
