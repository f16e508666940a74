package nara.understand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

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

  /** After every word of a {@link DangerText} there is a space. */
  private static final String WORD_ENDS = "(?= )";

  private static final String AS_MANY_OF_BOTH = "Skriv lika många '(' som ')'.";

  /** Alternatives within each other; what people write has four or five. */
  static final int DEEPEST = 20;

  /**
   * A part of a phrase.
   *
   * @param starts the letters and digits that it may begin with; empty if it may be any
   * @param options what it is one of; empty if it is one thing
   * @param depth how many alternatives lie within each other
   */
  record Part(
      String regex,
      String starts,
      List<Part> options,
      List<String> anchors,
      Needed needed,
      int depth) {
    Part(String regex, String starts) {
      this(regex, starts, List.of(), List.of(), Needed.NOTHING, 0);
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
  static DangerPhrase compile(String phrase, DangerGroups groups) throws BadPhraseException {
    Part whole = part(phrase, groups);
    if (whole.anchors().isEmpty()) {
      throw new BadPhraseException(
          "inget ord som måste finnas", "Skriv minst ett ord utan '?' efter.");
    }
    if (phrase.strip().startsWith("...")) {
      throw new BadPhraseException(
          "'...' först betyder inget, för frasen kan stå var som helst", "Ta bort det.");
    }
    String regex = whole.regex() + WORD_ENDS;
    List<String> anchors = List.copyOf(new LinkedHashSet<>(whole.anchors()));
    return new DangerPhrase(regex, whole.starts(), anchors, whole.needed());
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
    return DangerAlternatives.of(parts);
  }

  private Part sequence() throws BadPhraseException {
    StringBuilder regex = new StringBuilder();
    List<Part> all = new ArrayList<>();
    List<Part> needed = new ArrayList<>();
    List<Part> first = new ArrayList<>();
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
      all.add(item);
      if (needed.isEmpty()) {
        first.add(item);
      }
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
    if (all.equals(needed) && all.size() == 1) {
      return all.get(0);
    }
    return new Part(
        regex.toString(),
        needed.isEmpty() ? "" : DangerAlternatives.starts(first),
        List.of(),
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
      return new Part(GAP, "");
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
