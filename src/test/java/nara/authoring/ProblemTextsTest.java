package nara.authoring;

import static org.assertj.core.api.Assertions.assertThat;

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

  private static Set<String> names(String texts) {
    Set<String> names = new TreeSet<>();
    NAME.matcher(texts).results().map(MatchResult::group).forEach(names::add);
    return names;
  }
}
