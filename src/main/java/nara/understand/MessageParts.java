package nara.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The parts of a message that may be about different things. */
final class MessageParts {
  /** So many words say one thing. */
  private static final int STRETCH = 12;

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?;\\n]+");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private MessageParts() {}

  /**
   * Its sentences; and as many do not end them, stretches of {@value #STRETCH} words too, half of
   * them shared with the next. None if it is one short sentence.
   */
  static List<String> of(String text) {
    List<String> parts = new ArrayList<>();
    for (String sentence : SENTENCE_END.split(text, -1)) {
      if (!sentence.isBlank()) {
        parts.add(sentence);
      }
    }
    if (parts.size() == 1) {
      parts.clear();
    }
    List<String> words = List.of(SPACE.split(text.strip(), -1));
    if (words.size() > STRETCH) {
      for (int from = 0; from + STRETCH / 2 < words.size(); from += STRETCH / 2) {
        int to = Math.min(words.size(), from + STRETCH);
        parts.add(String.join(" ", words.subList(from, to)));
      }
    }
    return parts;
  }
}
