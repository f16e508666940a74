package nara.understand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the phrases of the danger rules into regular expressions over {@link DangerText}.
 *
 * <p>A phrase is words. {@code (a|b c)} is one of several, {@code x?} may be missing, {@code slå*}
 * has any ending, {@code ~självmord} may have one letter wrong, missing, extra or swapped, {@code
 * ...} stands for up to four words of the same sentence, {@code @name} for a group of the file of
 * groups, {@code @number} for digits. Words may be split by spaces or written together.
 */
final class DangerPattern {
  private static final String GAP = "(?:[ ][\\p{L}\\p{Nd}]+){0,4}?";
  private static final String AFTER_WORD = "[ .]*";

  /** A gap ends at a word's end, or "per-son" would hold a son. */
  private static final String AFTER_GAP = "[ .]+";

  private static final int SHORTEST_SPLIT_WORD = 4;

  /** What a phrase became. */
  static final class Compiled {
    private final String regex;
    private final List<String> anchors;
    private final Needed needed;
    private volatile @Nullable Pattern pattern;

    private Compiled(String regex, List<String> anchors, Needed needed) {
      this.regex = regex;
      this.anchors = anchors;
      this.needed = needed;
    }

    /** Words of which at least one must be in a text, its words written together. */
    List<String> anchors() {
      return anchors;
    }

    /** All that must be in it. */
    Needed needed() {
      return needed;
    }

    String regex() {
      return regex;
    }

    /** Compiled when first needed: most phrases never are, and all of them take a second. */
    Pattern pattern() {
      Pattern compiled = pattern;
      if (compiled == null) {
        compiled = Pattern.compile(regex);
        pattern = compiled;
      }
      return compiled;
    }
  }

  /** A part of a phrase. */
  record Part(String regex, List<String> anchors, Needed needed) {
    Part(String regex) {
      this(regex, List.of(), Needed.NOTHING);
    }
  }

  private final String phrase;
  private final Map<String, String> groups;
  private final Map<String, Part> known;
  private int at;

  private DangerPattern(String phrase, Map<String, String> groups, Map<String, Part> known) {
    this.phrase = phrase;
    this.groups = groups;
    this.known = known;
  }

  /**
   * @param groups phrases by the names of groups, and by words that have several spellings
   * @throws IllegalArgumentException if the phrase is malformed; the message says how
   */
  static Compiled compile(String phrase, Map<String, String> groups) {
    return compile(phrase, groups, new HashMap<>());
  }

  /**
   * The same for many phrases of the same groups.
   *
   * @param known words and groups that have been compiled; those of this phrase are added
   */
  static Compiled compile(String phrase, Map<String, String> groups, Map<String, Part> known) {
    DangerPattern parser = new DangerPattern(phrase.strip(), groups, known);
    Part whole = parser.alternatives();
    if (parser.at < parser.phrase.length()) {
      throw new IllegalArgumentException("en ')' utan sin '('");
    }
    if (whole.anchors().isEmpty()) {
      throw new IllegalArgumentException("inget ord som måste finnas");
    }
    String regex = "(?<![\\p{L}\\p{Nd}])" + whole.regex() + "(?![\\p{L}\\p{Nd}])";
    List<String> anchors = List.copyOf(new LinkedHashSet<>(whole.anchors()));
    return new Compiled(regex, anchors, whole.needed());
  }

  private Part alternatives() {
    List<Part> parts = new ArrayList<>();
    parts.add(sequence());
    while (at < phrase.length() && phrase.charAt(at) == '|') {
      at++;
      parts.add(sequence());
    }
    return either(parts);
  }

  private static Part either(List<Part> parts) {
    String regex = parts.stream().map(Part::regex).collect(Collectors.joining("|", "(?:", ")"));
    boolean anchored = parts.stream().noneMatch(part -> part.anchors().isEmpty());
    return new Part(
        regex,
        anchored ? parts.stream().flatMap(it -> it.anchors().stream()).toList() : List.of(),
        Needed.any(parts.stream().map(Part::needed).toList()));
  }

  private Part sequence() {
    StringBuilder regex = new StringBuilder();
    List<Part> needed = new ArrayList<>();
    String before = "";
    skipSpaces();
    while (at < phrase.length() && "|)".indexOf(phrase.charAt(at)) < 0) {
      Part item = item();
      boolean optional = take('?');
      boolean gap = item.regex().equals(GAP);
      String separated = (gap ? "" : before) + item.regex();
      regex.append(optional ? "(?:" + separated + ")?" : separated);
      if (!optional) {
        needed.add(item);
      }
      before = gap || (optional && before.equals(AFTER_GAP)) ? AFTER_GAP : AFTER_WORD;
      skipSpaces();
    }
    if (before.isEmpty()) {
      throw new IllegalArgumentException("inget mellan tecknen på plats " + (at + 1));
    }
    Optional<Part> best =
        needed.stream()
            .filter(part -> !part.anchors().isEmpty())
            .max(Comparator.comparingInt(DangerPattern::shortestAnchor));
    return new Part(
        regex.toString(),
        best.map(Part::anchors).orElse(List.of()),
        Needed.all(needed.stream().map(Part::needed).toList()));
  }

  private static int shortestAnchor(Part part) {
    return part.anchors().stream().mapToInt(String::length).min().orElse(0);
  }

  private Part item() {
    if (take('(')) {
      Part inner = alternatives();
      if (!take(')')) {
        throw new IllegalArgumentException("en '(' utan sin ')'");
      }
      return inner;
    }
    if (phrase.startsWith("...", at)) {
      at += 3;
      return new Part(GAP);
    }
    int start = at;
    while (at < phrase.length() && " |()?".indexOf(phrase.charAt(at)) < 0) {
      at++;
    }
    if (start == at) {
      throw new IllegalArgumentException("ett '" + phrase.charAt(at) + "' utan ett ord före");
    }
    return known(phrase.substring(start, at));
  }

  private Part known(String word) {
    Part before = known.get(word);
    if (before != null) {
      return before;
    }
    Part part = word(word);
    known.put(word, part);
    return part;
  }

  private Part word(String word) {
    if (word.equals("@number")) {
      return new Part("[0-9]+");
    }
    if (word.startsWith("@")) {
      String group = groups.get(word);
      if (group == null) {
        throw new IllegalArgumentException("det finns ingen grupp " + word);
      }
      return new DangerPattern(group, groups, known).alternatives();
    }
    String spellings = groups.get(word);
    if (spellings != null) {
      return either(List.of(spellings.split("\\|")).stream().map(DangerPattern::literal).toList());
    }
    return literal(word);
  }

  private static Part literal(String written) {
    boolean anyEnding = written.endsWith("*");
    boolean fuzzy = written.startsWith("~");
    String letters = written.substring(fuzzy ? 1 : 0, written.length() - (anyEnding ? 1 : 0));
    String word = DangerText.word(letters.strip());
    if (word.isEmpty() || !word.chars().allMatch(Character::isLetterOrDigit)) {
      throw new IllegalArgumentException("'" + written + "' är inget ord");
    }
    String ending = anyEnding ? "[\\p{L}\\p{Nd}]*" : "";
    if (!fuzzy) {
      return new Part(splittable(word) + ending, List.of(word), new Needed.Word(word));
    }
    List<String> halves = halves(word);
    return new Part(
        oneLetterWrong(word) + ending,
        halves,
        halves.contains("")
            ? Needed.NOTHING
            : new Needed.Any(
                List.of(new Needed.Word(halves.get(0)), new Needed.Word(halves.get(1)))));
  }

  private static String splittable(String word) {
    return word.length() < SHORTEST_SPLIT_WORD ? word : String.join("[ ]?", word.split(""));
  }

  private static String oneLetterWrong(String word) {
    List<String> spellings = new ArrayList<>(List.of(splittable(word)));
    for (int i = 1; i < word.length(); i++) {
      String before = word.substring(0, i);
      spellings.add(before + "\\p{L}?" + word.substring(i + 1));
      spellings.add(before + "\\p{L}" + word.substring(i));
      if (i + 1 < word.length()) {
        spellings.add(before + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2));
      }
    }
    return spellings.stream().collect(Collectors.joining("|", "(?:", ")"));
  }

  /** One wrong letter can spoil one half only; two swapped ones meet at the middle in both. */
  private static List<String> halves(String word) {
    int middle = word.length() / 2;
    return List.of(word.substring(0, middle - 1), word.substring(middle + 1));
  }

  private boolean take(char sign) {
    if (at < phrase.length() && phrase.charAt(at) == sign) {
      at++;
      return true;
    }
    return false;
  }

  private void skipSpaces() {
    while (at < phrase.length() && phrase.charAt(at) == ' ') {
      at++;
    }
  }
}
