package nara.flow;

import java.util.Map;
import nara.message.Language;

/**
 * What the assistant says at one place, as ICU MessageFormat patterns.
 *
 * @param patterns by language; Swedish always stands
 */
public record Phrase(Map<Language, String> patterns) {
  public Phrase {
    patterns = Map.copyOf(patterns);
    if (!patterns.containsKey(Language.SWEDISH)) {
      throw new IllegalArgumentException("a phrase needs Swedish");
    }
  }

  /** A phrase in Swedish alone. */
  public static Phrase swedish(String pattern) {
    return new Phrase(Map.of(Language.SWEDISH, pattern));
  }

  /** The pattern in this language, in Swedish where it is not translated. */
  public String pattern(Language language) {
    return patterns.getOrDefault(language, patterns.getOrDefault(Language.SWEDISH, ""));
  }
}
