package nara.understand;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds which of many words stand in a text, reading it once, letter by letter. */
final class WordTree {
  private static final int NO_WORD = -1;

  private final Node root = new Node();
  private final Map<String, Integer> numbers = new HashMap<>();

  /** Few letters can follow most others, so they are looked through one by one. */
  private static final class Node {
    private char[] letters = {};
    private Node[] next = {};
    private int word = NO_WORD;

    private @Nullable Node after(char letter) {
      for (int i = 0; i < letters.length; i++) {
        if (letters[i] == letter) {
          return next[i];
        }
      }
      return null;
    }

    private Node with(char letter) {
      Node known = after(letter);
      if (known != null) {
        return known;
      }
      Node added = new Node();
      letters = Arrays.copyOf(letters, letters.length + 1);
      next = Arrays.copyOf(next, next.length + 1);
      letters[letters.length - 1] = letter;
      next[next.length - 1] = added;
      return added;
    }
  }

  WordTree(Collection<String> words) {
    for (String word : words) {
      Node node = root;
      for (int i = 0; i < word.length(); i++) {
        node = node.with(word.charAt(i));
      }
      if (node.word == NO_WORD) {
        node.word = numbers.size();
        numbers.put(word, node.word);
      }
    }
  }

  /**
   * The number of one of the words.
   *
   * @throws IllegalArgumentException if it is none of them
   */
  int number(String word) {
    Integer number = numbers.get(word);
    if (number == null) {
      throw new IllegalArgumentException("no such word: " + word);
    }
    return number;
  }

  /** The numbers of those that begin anywhere, also within other words. */
  BitSet wordsIn(String text) {
    BitSet found = new BitSet(numbers.size());
    for (int start = 0; start < text.length(); start++) {
      Node node = root;
      for (int at = start; at < text.length(); at++) {
        Node next = node.after(text.charAt(at));
        if (next == null) {
          break;
        }
        if (next.word != NO_WORD) {
          found.set(next.word);
        }
        node = next;
      }
    }
    return found;
  }
}
