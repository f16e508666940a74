package nara.understand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

  /** After every word of a {@link DangerText} there is a space. */
  private static final String WORD_ENDS = "(?= )";

  private static final String AS_MANY_OF_BOTH = "Skriv lika många '(' som ')'.";

  /** Alternatives within each other; what people write has four or five. */
  private static final int DEEPEST = 20;

  /** Letters that a phrase may become; two groups of two groups and so on would fill the memory. */
  private static final int LONGEST = 500_000;

  /** What a phrase became. */
  static final class Compiled {
    private final String regex;
    private final String starts;
    private final List<String> anchors;
    private final Needed needed;
    private volatile @Nullable Pattern pattern;

    private Compiled(String regex, String starts, List<String> anchors, Needed needed) {
      this.regex = regex;
      this.starts = starts;
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

    /** Whether it can stand where a word of this first letter or digit begins. */
    boolean mayStartWith(int letter) {
      return starts.isEmpty() || starts.indexOf(letter) >= 0;
    }

    /**
     * Matches from the beginning of a word. Compiled when first needed: most phrases never are, and
     * all of them take a second.
     */
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
  static Compiled compile(String phrase, DangerGroups groups) throws BadPhraseException {
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
    return new Compiled(regex, whole.starts(), anchors, whole.needed());
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
    List<Part> options =
        parts.stream()
            .flatMap(it -> it.options().isEmpty() ? Stream.of(it) : it.options().stream())
            .toList();
    String regex = firstThatFits(options);
    if (depth > DEEPEST || regex.length() > LONGEST) {
      throw new BadPhraseException(
          "för många parenteser och grupper i varandra", "Dela upp den på flera rader.");
    }
    boolean anchored = parts.stream().noneMatch(part -> part.anchors().isEmpty());
    return new Part(
        regex,
        starts(parts),
        options,
        anchored ? parts.stream().flatMap(it -> it.anchors().stream()).toList() : List.of(),
        Needed.any(parts.stream().map(Part::needed).toList()),
        depth);
  }

  /**
   * The options in their order, but so that at a place in a text only those are tried that begin
   * with what stands there: a group of two hundred words is asked about at every word.
   */
  private static String firstThatFits(List<Part> options) {
    List<String> tried = new ArrayList<>();
    Map<String, List<String>> byStart = new LinkedHashMap<>();
    for (Part option : options) {
      if (option.starts().length() == 1) {
        byStart.computeIfAbsent(option.starts(), it -> new ArrayList<>()).add(option.regex());
      } else {
        byStart.forEach((start, those) -> tried.add(guarded(start, those)));
        byStart.clear();
        tried.add(guarded(option.starts(), List.of(option.regex())));
      }
    }
    byStart.forEach((start, those) -> tried.add(guarded(start, those)));
    return oneOf(tried);
  }

  private static String guarded(String starts, List<String> regexes) {
    boolean needsNone = starts.isEmpty() || (starts.length() == 1 && regexes.size() == 1);
    return (needsNone ? "" : "(?=[" + starts + "])") + oneOf(regexes);
  }

  private static String oneOf(List<String> regexes) {
    return regexes.size() == 1 ? regexes.get(0) : "(?:" + String.join("|", regexes) + ")";
  }

  /** Empty if one of them may begin with anything. */
  private static String starts(List<Part> parts) {
    if (parts.stream().anyMatch(it -> it.starts().isEmpty())) {
      return "";
    }
    return parts.stream()
        .flatMapToInt(it -> it.starts().codePoints())
        .distinct()
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
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
        needed.isEmpty() ? "" : starts(first),
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
