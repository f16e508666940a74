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
