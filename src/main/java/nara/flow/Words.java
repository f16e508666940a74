package nara.flow;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nara.message.Language;

/**
 * The words by which one option of a question is chosen, in every language: a resident may mix
 * them.
 *
 * @param byLanguage the first of a language is what a button says; Swedish always stands
 */
public record Words(Map<Language, List<String>> byLanguage) {
  private static final int SHORTEST_FORM = 4;

  /** "Bil" of "bilbarnstol"; what is shorter turns a word round: "otrygg". */
  private static final int SHORTEST_FIRST = 3;

  private static final Set<String> OPPOSITES = Set.of("dis", "mis", "non", "icke", "miss");

  private static final Set<String> ENDINGS =
      Set.of("n", "en", "t", "et", "ar", "er", "or", "r", "na", "arna", "erna", "orna", "s", "es");

  public Words {
    byLanguage = Map.copyOf(byLanguage);
  }

  /**
   * Whether the reply has one of the words; one that consists of several is looked for as it is.
   */
  boolean areIn(Input.Heard heard) {
    String plain = plain(heard.text());
    return byLanguage.values().stream()
        .flatMap(List::stream)
        .map(it -> it.toLowerCase(Locale.ROOT))
        .anyMatch(
            it ->
                it.indexOf(' ') < 0
                    ? heard.reply().words().contains(it)
                    : plain.contains(' ' + it + ' '));
  }

  /**
   * Whether one word of the reply is another form of one of the words: "vagnen" of "vagn", or the
   * end of a compound, "vagn" of "barnvagn".
   */
  boolean areNearlyIn(Input.Reply reply) {
    return byLanguage.values().stream()
        .flatMap(List::stream)
        .map(it -> it.toLowerCase(Locale.ROOT))
        .anyMatch(it -> reply.words().stream().anyMatch(said -> isFormOf(said, it)));
  }

  private static boolean isFormOf(String said, String word) {
    int shorter = Math.min(said.length(), word.length());
    if (shorter < SHORTEST_FORM) {
      return false;
    }
    boolean ends =
        (said.startsWith(word) || word.startsWith(said))
            && ENDINGS.contains((said.length() > word.length() ? said : word).substring(shorter));
    String first = word.endsWith(said) ? word.substring(0, word.length() - said.length()) : "";
    return ends || (first.length() >= SHORTEST_FIRST && !OPPOSITES.contains(first));
  }

  /** What a button says. */
  public String label(Language language) {
    List<String> swedish = byLanguage.getOrDefault(Language.SWEDISH, List.of(""));
    return byLanguage.getOrDefault(language, swedish).get(0);
  }

  /** All words of all languages, lower-case. */
  public Set<String> all() {
    Set<String> all = new HashSet<>();
    byLanguage.values().forEach(words -> words.forEach(it -> all.add(it.toLowerCase(Locale.ROOT))));
    return all;
  }

  private static String plain(String text) {
    return ' ' + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + ' ';
  }
}
