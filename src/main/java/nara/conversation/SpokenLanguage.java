package nara.conversation;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nara.message.Language;
import nara.town.Town;
import nara.understand.Understanding;

/**
 * The language of a message.
 *
 * @param sure the language, where it is one that the town answers in and there is no doubt
 * @param foreign the language, where it is one that the town does not answer in
 */
record SpokenLanguage(Optional<Language> sure, Optional<Language> foreign) {
  /** A word or two may be of any language. */
  private static final int FEWEST_WORDS = 3;

  private static final double SURE = 0.9;
  private static final double LIKELY = 0.7;
  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
  private static final Pattern NOT_LATIN = Pattern.compile("[\\p{L}&&[^\\p{IsLatin}]]{2,}");

  static SpokenLanguage of(
      Town town, String text, Understanding understood, Language conversation) {
    Map.Entry<Language, Double> best = understood.languages().entrySet().iterator().next();
    Language language = best.getKey();
    long words = words(text);
    if (town.speaks().contains(language)) {
      boolean sure =
          language.equals(conversation) || (words >= FEWEST_WORDS && best.getValue() >= SURE);
      return new SpokenLanguage(sure ? Optional.of(language) : Optional.empty(), Optional.empty());
    }
    boolean otherScript = NOT_LATIN.matcher(text).find();
    boolean foreign = otherScript || (words >= FEWEST_WORDS && best.getValue() >= LIKELY);
    return new SpokenLanguage(Optional.empty(), foreign ? Optional.of(language) : Optional.empty());
  }

  /** How many words of two letters or more. */
  static long words(String text) {
    return WORD.matcher(text).results().count();
  }
}
