package nara.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nara.authoring.FlowFiles;
import nara.authoring.Problems;
import nara.authoring.Yaml;
import nara.message.Language;
import nara.understand.Understander;
import nara.understand.Understanding;

/** Translations that are plainly written in another language than that of their folder. */
final class TranslatedTexts {
  private static final List<String> KEYS = List.of("say", "sms", "web", "again", "why");

  /** Of fewer words in a sentence nobody can tell. */
  private static final int FEWEST_WORDS = 4;

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?:/]+\\s");

  /** Less likely than this, a text is not in its language. */
  private static final double UNLIKELY = 0.02;

  /** What the program fills in, and what texts choose by. */
  private static final Pattern NO_WORDS =
      Pattern.compile("\\{\\w+(, *select,)?|\\b\\w+ *(?=\\{)|[{}]");

  private final Path home;
  private final Understander understander;
  private final Problems problems;

  TranslatedTexts(Path home, Understander understander, Problems problems) {
    this.home = home;
    this.understander = understander;
    this.problems = problems;
  }

  /** Tells of each where it stands. */
  void check(FlowFiles files) {
    for (Map<Language, Yaml> ofFlow : files.translations().values()) {
      ofFlow.forEach(
          (language, at) -> {
            if (isTold(language)) {
              at.get("steps").map().values().forEach(step -> check(step, language));
            }
          });
    }
  }

  /** Whether there are lines of the language to tell it by. */
  private boolean isTold(Language language) {
    return Files.exists(home.resolve("bot/languages/" + language.code() + ".txt"));
  }

  private void check(Yaml step, Language language) {
    for (String key : KEYS) {
      Yaml text = step.get(key);
      if (text.isText()) {
        told(text.text(), language)
            .ifPresent(
                it ->
                    problems.addAt(
                        text,
                        "translation_language",
                        "language",
                        language.code(),
                        "told",
                        it.code()));
      }
    }
  }

  /** What a text is in, if none of its sentences is as expected: some speak to two at once. */
  private Optional<Language> told(String text, Language expected) {
    String words = NO_WORDS.matcher(text).replaceAll(" ");
    Optional<Language> told = Optional.empty();
    for (String sentence : SENTENCE_END.split(words, -1)) {
      if (sentence.strip().split("\\s+").length >= FEWEST_WORDS) {
        Understanding understood = understander.understand(sentence, Optional.empty());
        if (understood.languages().getOrDefault(expected, 0.0) >= UNLIKELY) {
          return Optional.empty();
        }
        told = Optional.of(understood.language());
      }
    }
    return told;
  }
}
