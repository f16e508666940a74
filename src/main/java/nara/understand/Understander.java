package nara.understand;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nara.message.Language;
import org.jspecify.annotations.Nullable;

/** Tells what a text means. Pure; any number of threads may ask it. */
public final class Understander {
  private final IntentModel intents;
  private final KeyWords keyWords;
  private final DangerRules dangerRules;
  private final @Nullable DangerModel dangerModel;
  private static final Language USUAL = Language.SWEDISH;

  private final Languages languages;

  /**
   * Puts together what was read and trained.
   *
   * @param dangerModel what finds danger that no rule names; null to go by the rules alone
   */
  public Understander(
      Languages languages,
      IntentModel intents,
      KeyWords keyWords,
      DangerRules dangerRules,
      @Nullable DangerModel dangerModel) {
    this.languages = languages;
    this.intents = intents;
    this.keyWords = keyWords;
    this.dangerRules = dangerRules;
    this.dangerModel = dangerModel;
  }

  /**
   * What the text says by itself, without the dialogue around it.
   *
   * @param conversation the language so far: a short text does not change it
   */
  public Understanding understand(String text, Language conversation) {
    return understand(text, Optional.of(conversation));
  }

  /** The same for a text that stands alone, or before which nobody has written. */
  public Understanding understand(String text, Optional<Language> conversation) {
    Map<Language, Double> language = languages.probabilities(text, USUAL, conversation);
    Optional<String> key = keyWords.intent(text);
    if (key.isPresent()) {
      return new Understanding(language, List.of(new IntentGuess(key.get(), 1.0)), Decision.ACT);
    }
    List<IntentGuess> guesses = intents.guess(text, language.keySet().iterator().next());
    return new Understanding(
        language,
        guesses.subList(0, Math.min(guesses.size(), Understanding.MOST_INTENTS)),
        intents.decide(guesses));
  }

  /** The intent of a text that is a key word; such a word means the same in every flow. */
  public Optional<String> keyWord(String text) {
    return keyWords.intent(text);
  }

  /** Whether a rule names the danger; likeness alone is a reason to look, not to speak of it. */
  public boolean isDangerNamed(String text) {
    return dangerRules.check(text).level() != Danger.Level.NONE;
  }

  /** What the text seems to be, whatever else it says. */
  public Danger danger(String text) {
    return dangerModel == null ? dangerRules.check(text) : dangerModel.check(text);
  }

  /** What the text seems to be, and by what that is told. It takes longer than {@link #danger}. */
  public DangerReasons dangerReasons(String text) {
    return dangerModel == null
        ? new DangerReasons(dangerRules.check(text), dangerRules.sources(text), List.of())
        : dangerModel.reasons(text);
  }
}
