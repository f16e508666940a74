package nara.understand;

import java.util.List;
import java.util.Set;
import nara.message.Language;

/**
 * Tells Swedish from English by their commonest words. A conversation stays in its language unless
 * a text of several words is clearly of the other.
 */
final class LanguageGuesser {
  private static final int FEWEST_WORDS = 3;
  private static final int CLEAR_LEAD = 2;

  // "i", "man", "is", "var", "hand", "for", "fast", "he" and their like are words of both
  private static final Set<String> ENGLISH_WORDS =
      words(
          """
          the and you my your she they we it this that these those what when where who why which
          how is are am was were be been have has had do does did not don doesn didn can could will
          would should may must need want know think help please thanks thank hello yes with from
          about because but or if then than of to time meeting appointment tomorrow today money
          rent social worker call speak talk english swedish good sorry cannot me him her our us
          their there here anymore again get got make come came going any some someone nobody no
          language number new change cancel move late bus coming
          """);

  private static final Set<String> SWEDISH_WORDS =
      words(
          """
          jag ja du han hon vi ni de dom det den en ett och eller men att som inte är var vad när
          vem hur varför kan ska skulle vill har hade får måste på av till från med om för min mitt
          mina din ditt mig dig sig er oss tack hej nej snälla tid tiden möte mötet imorgon idag
          pengar hyran någon nån något nåt bara också så där här nu sen då vara blir blev behöver
          komma kommer går ringa svara handläggare soc
          """);

  Language guess(String text, Language conversation) {
    List<String> words = Normalizer.words(Normalizer.lower(text)).stream().distinct().toList();
    if (words.size() < FEWEST_WORDS) {
      return conversation;
    }
    long english = words.stream().filter(ENGLISH_WORDS::contains).count();
    long swedish =
        words.stream()
            .filter(word -> SWEDISH_WORDS.contains(word) || word.matches(".*[åäö].*"))
            .count();
    if (english >= swedish + CLEAR_LEAD) {
      return Language.ENGLISH;
    }
    return swedish >= english + CLEAR_LEAD ? Language.SWEDISH : conversation;
  }

  private static Set<String> words(String list) {
    return Set.copyOf(List.of(list.strip().split("\\s+")));
  }
}
