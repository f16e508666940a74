package nara.town;

import java.util.Map;
import nara.message.Language;

/**
 * A text of the town in the languages it is written in.
 *
 * @param byLanguage never empty; holds Swedish
 */
public record LocalText(Map<Language, String> byLanguage) {
  public LocalText {
    byLanguage = Map.copyOf(byLanguage);
    if (!byLanguage.containsKey(Language.SWEDISH)) {
      throw new IllegalArgumentException("a text of the town needs Swedish");
    }
  }

  /** The text in this language, in Swedish where it is not translated. */
  public String in(Language language) {
    String text = byLanguage.get(language);
    return text != null ? text : swedish();
  }

  private String swedish() {
    return byLanguage.getOrDefault(Language.SWEDISH, "");
  }
}
