package nara.understand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
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

  private static final String AS_MANY_OF_BOTH = "Skriv lika många '(' som ')'.";

  /** Alternatives within each other; what people write has four or five. */
  private static final int DEEPEST = 20;

  /** Letters that a phrase may become; two groups of two groups and so on would fill the memory. */
  private static final int LONGEST = 500_000;

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

  /**
   * A part of a phrase.
   *
   * @param depth how many alternatives lie within each other
   */
  record Part(String regex, List<String> anchors, Needed needed, int depth) {
    Part(String regex) {
      this(regex, List.of(), Needed.NOTHING, 0);
    }
  }

  private final String phrase;
  private final DangerGroups groups;
  private int at;
  private int open;

  private DangerPattern(String phrase, DangerGroups groups) {
    this.phrase = phrase;
    this.groups = groups;
  }

  /**
   * Compiles the phrase of a rule.
   *
   * @throws BadPhraseException if it is malformed
   */
  static Compiled compile(String phrase, DangerGroups groups) throws BadPhraseException {
    Part whole = part(phrase, groups);
    if (whole.anchors().isEmpty()) {
      throw new BadPhraseException(
          "inget ord som måste finnas", "Skriv minst ett ord utan '?' efter.");
    }
    String regex = "(?<![\\p{L}\\p{Nd}])" + whole.regex() + "(?![\\p{L}\\p{Nd}])";
    List<String> anchors = List.copyOf(new LinkedHashSet<>(whole.anchors()));
    return new Compiled(regex, anchors, whole.needed());
  }

  /**
   * Compiles what a group stands for, which may be missing from a text as a whole.
   *
   * @throws BadPhraseException if it is malformed
   */
  static Part part(String phrase, DangerGroups groups) throws BadPhraseException {
    DangerPattern parser = new DangerPattern(phrase.strip(), groups);
    Part whole = parser.alternatives();
    if (parser.at < parser.phrase.length()) {
      throw new BadPhraseException("en ')' utan sin '('", AS_MANY_OF_BOTH);
    }
    return whole;
  }

  private Part alternatives() throws BadPhraseException {
    List<Part> parts = new ArrayList<>();
    parts.add(sequence());
    while (take('|')) {
      parts.add(sequence());
    }
    return either(parts);
  }

  static Part either(List<Part> parts) throws BadPhraseException {
    int depth = 1 + parts.stream().mapToInt(Part::depth).max().orElse(0);
    String regex = parts.stream().map(Part::regex).collect(Collectors.joining("|", "(?:", ")"));
    if (depth > DEEPEST || regex.length() > LONGEST) {
      throw new BadPhraseException(
          "för många parenteser och grupper i varandra", "Dela upp den på flera rader.");
    }
    boolean anchored = parts.stream().noneMatch(part -> part.anchors().isEmpty());
    return new Part(
        regex,
        anchored ? parts.stream().flatMap(it -> it.anchors().stream()).toList() : List.of(),
        Needed.any(parts.stream().map(Part::needed).toList()),
        depth);
  }

  private Part sequence() throws BadPhraseException {
    StringBuilder regex = new StringBuilder();
    List<Part> needed = new ArrayList<>();
    int depth = 0;
    String before = "";
    skipSpaces();
    while (at < phrase.length() && "|)".indexOf(phrase.charAt(at)) < 0) {
      Part item = item();
      depth = Math.max(depth, item.depth());
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
      throw new BadPhraseException(
          "inget mellan tecknen på plats " + (at + 1), "Skriv ett ord där, eller ta bort '|'.");
    }
    Optional<Part> best =
        needed.stream()
            .filter(part -> !part.anchors().isEmpty())
            .max(Comparator.comparingInt(DangerPattern::shortestAnchor));
    return new Part(
        regex.toString(),
        best.map(Part::anchors).orElse(List.of()),
        Needed.all(needed.stream().map(Part::needed).toList()),
        depth);
  }

  private static int shortestAnchor(Part part) {
    return part.anchors().stream().mapToInt(String::length).min().orElse(0);
  }

  private Part item() throws BadPhraseException {
    if (take('(')) {
      return inParentheses();
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
      throw new BadPhraseException(
          "ett '" + phrase.charAt(at) + "' utan ett ord före", "Skriv ordet, eller ta bort det.");
    }
    return groups.part(phrase.substring(start, at));
  }

  private Part inParentheses() throws BadPhraseException {
    open++;
    if (open > DEEPEST) {
      throw new BadPhraseException(
          "fler än " + DEEPEST + " parenteser i varandra", "Dela upp frasen på flera rader.");
    }
    Part inner = alternatives();
    if (!take(')')) {
      throw new BadPhraseException("en '(' utan sin ')'", AS_MANY_OF_BOTH);
    }
    open--;
    return inner;
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
