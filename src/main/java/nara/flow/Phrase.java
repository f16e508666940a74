package nara.flow;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import nara.message.Channel;
import nara.message.Language;

/**
 * What the assistant says at one place, as ICU MessageFormat patterns.
 *
 * @param patterns by language and channel; Swedish always stands
 */
public record Phrase(Map<Language, Map<Channel, String>> patterns) {
  public Phrase {
    Map<Language, Map<Channel, String>> copy = new HashMap<>();
    patterns.forEach((language, texts) -> copy.put(language, Map.copyOf(texts)));
    patterns = Map.copyOf(copy);
    if (!patterns.containsKey(Language.SWEDISH)) {
      throw new IllegalArgumentException("a phrase needs Swedish");
    }
  }

  /** A phrase in Swedish alone, the same on every channel. */
  public static Phrase swedish(String pattern) {
    return new Phrase(Map.of(Language.SWEDISH, everywhere(pattern)));
  }

  /** The same text on every channel. */
  public static Map<Channel, String> everywhere(String pattern) {
    Map<Channel, String> texts = new EnumMap<>(Channel.class);
    for (Channel channel : Channel.values()) {
      texts.put(channel, pattern);
    }
    return texts;
  }

  /** The same phrase with the texts of one more language. */
  public Phrase with(Language language, Map<Channel, String> texts) {
    Map<Language, Map<Channel, String>> more = new HashMap<>(patterns);
    more.put(language, texts);
    return new Phrase(more);
  }

  /** Whether it stands in this language. */
  public boolean speaks(Language language) {
    return patterns.containsKey(language);
  }

  /** The pattern in this language, in Swedish where it is not translated. */
  public String pattern(Language language, Channel channel) {
    Map<Channel, String> swedish = patterns.getOrDefault(Language.SWEDISH, Map.of());
    Map<Channel, String> texts = patterns.getOrDefault(language, swedish);
    String text = texts.getOrDefault(channel, swedish.get(channel));
    return text != null ? text : swedish.values().stream().findFirst().orElse("");
  }
}
