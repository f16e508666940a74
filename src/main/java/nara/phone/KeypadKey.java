package nara.phone;

import java.util.List;

/**
 * A key of the picture.
 *
 * @param label the large sign on it
 * @param letters the small ones beside it
 * @param cycle what it writes when it is pressed once, twice and so on; empty for the key that
 *     changes between small and capital letters
 */
public record KeypadKey(String label, String letters, String cycle) {
  static final List<KeypadKey> ALL =
      List.of(
          new KeypadKey("1", ".,?!", ".,?!1-:;()/@\"'"),
          new KeypadKey("2", "abcåä", "abcåä2"),
          new KeypadKey("3", "def", "defé3"),
          new KeypadKey("4", "ghi", "ghi4"),
          new KeypadKey("5", "jkl", "jkl5"),
          new KeypadKey("6", "mnoö", "mnoö6"),
          new KeypadKey("7", "pqrs", "pqrs7"),
          new KeypadKey("8", "tuv", "tuvü8"),
          new KeypadKey("9", "wxyz", "wxyz9"),
          new KeypadKey("*", "+", "*+"),
          new KeypadKey("0", "␣", " 0\n"),
          new KeypadKey("#", "aA", ""));
}
