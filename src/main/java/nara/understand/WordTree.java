package nara.understand;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds which of many words stand in a text, reading it once, letter by letter. */
final class WordTree {
  private final Node root = new Node();

  private static final class Node {
    private final Map<Character, Node> next = new HashMap<>(4);
    private @Nullable String word;
  }

  WordTree(Collection<String> words) {
    for (String word : words) {
      Node node = root;
      for (int i = 0; i < word.length(); i++) {
        node = node.next.computeIfAbsent(word.charAt(i), key -> new Node());
      }
      node.word = word;
    }
  }

  /** Those that begin anywhere, also within other words. */
  Set<String> wordsIn(String text) {
    Set<String> found = new HashSet<>();
    for (int start = 0; start < text.length(); start++) {
      Node node = root;
      for (int at = start; at < text.length(); at++) {
        Node next = node.next.get(text.charAt(at));
        if (next == null) {
          break;
        }
        if (next.word != null) {
          found.add(next.word);
        }
        node = next;
      }
    }
    return found;
  }
}
