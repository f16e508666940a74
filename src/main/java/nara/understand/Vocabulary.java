package nara.understand;

import java.util.Map;
import java.util.TreeMap;
import nara.message.Language;

/**
 * What words stand for.
 *
 * @param spellings the spellings of text messages by language
 * @param concepts words of the same meaning, of all languages
 * @param splitWords words written as two
 */
public record Vocabulary(
    Map<Language, SmsWords> spellings, Concepts concepts, SplitWords splitWords) {
  public Vocabulary {
    spellings = Map.copyOf(spellings);
  }

  public static Vocabulary none() {
    return new Vocabulary(Map.of(), Concepts.none(), SplitWords.none());
  }

  /** For danger: "bar n" may be said of a child, or of a bar. */
  Vocabulary withoutSplitWords() {
    return new Vocabulary(spellings, concepts, SplitWords.none());
  }

  SmsWords spellings(Language language) {
    return spellings.getOrDefault(language, SmsWords.none());
  }

  /** What the hash of a trained model depends on. */
  String content() {
    Map<String, String> byCode = new TreeMap<>();
    spellings.forEach((language, words) -> byCode.put(language.code(), words.content()));
    return byCode + concepts.content() + splitWords.content();
  }
}
