package nara.authoring;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nara.flow.Phrase;
import nara.flow.Words;
import nara.message.Channel;
import nara.message.Language;

/** What one step says: in Swedish where the flow has it, in other languages in their files. */
final class StepTexts {
  private static final String SAY = "say";

  private final Yaml swedish;
  private final Map<Language, Yaml> translations;

  private StepTexts(Yaml swedish, Map<Language, Yaml> translations) {
    this.swedish = swedish;
    this.translations = translations;
  }

  /**
   * The texts of a step.
   *
   * @param translations of its flow, by language
   */
  static StepTexts of(Yaml step, Map<Language, Yaml> translations) {
    String id = step.get("id").text();
    Map<Language, Yaml> own = new HashMap<>();
    translations.forEach(
        (language, file) -> {
          Yaml at = file.get("steps").get(id);
          if (at.isPresent()) {
            own.put(language, at);
          }
        });
    return new StepTexts(step, own);
  }

  /** The names under which a text may differ by channel. */
  static List<String> channels() {
    List<String> names = new ArrayList<>();
    for (Channel channel : Channel.values()) {
      names.add(channel.name().toLowerCase(Locale.ROOT));
    }
    return names;
  }

  /** What it says, on each channel; a problem if it says nothing. */
  Phrase needSay() {
    if (sayAt(swedish).isEmpty()) {
      swedish.wrong("text_missing", "step", swedish.get("id").text());
    }
    return say().orElseGet(() -> Phrase.swedish(""));
  }

  /** What it says, if it says anything. */
  Optional<Phrase> say() {
    Map<Channel, String> texts = sayAt(swedish);
    if (texts.isEmpty()) {
      return Optional.empty();
    }
    Phrase phrase = new Phrase(Map.of(Language.SWEDISH, texts));
    for (Map.Entry<Language, Yaml> it : translations.entrySet()) {
      Map<Channel, String> translated = sayAt(it.getValue());
      phrase = translated.isEmpty() ? phrase : phrase.with(it.getKey(), translated);
    }
    return Optional.of(phrase);
  }

  private static Map<Channel, String> sayAt(Yaml at) {
    Map<Channel, String> texts = new EnumMap<>(Channel.class);
    if (at.get(SAY).isPresent()) {
      texts.putAll(Phrase.everywhere(at.get(SAY).text().strip()));
    }
    for (Channel channel : Channel.values()) {
      Yaml own = at.get(channel.name().toLowerCase(Locale.ROOT));
      if (own.isPresent()) {
        texts.put(channel, own.text().strip());
      }
    }
    return texts;
  }

  /** A text that is the same on every channel. */
  Optional<Phrase> text(String key) {
    if (!swedish.get(key).isPresent()) {
      return Optional.empty();
    }
    Phrase phrase = Phrase.swedish(swedish.get(key).text().strip());
    for (Map.Entry<Language, Yaml> it : translations.entrySet()) {
      Yaml translated = it.getValue().get(key);
      if (translated.isPresent()) {
        phrase = phrase.with(it.getKey(), Phrase.everywhere(translated.text().strip()));
      }
    }
    return Optional.of(phrase);
  }

  /** The words by which an option is chosen. */
  Words words(String option) {
    Map<Language, List<String>> all = new HashMap<>();
    all.put(Language.SWEDISH, swedish.get("options").get(option).texts());
    translations.forEach(
        (language, at) -> {
          Yaml translated = at.get("options").get(option);
          if (translated.isPresent()) {
            all.put(language, translated.texts());
          }
        });
    return new Words(all);
  }
}
