package nara.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of answers, in Swedish and English, as they are texted. All are lower-case. */
final class AnswerWords {
  static final Set<String> YES =
      Set.of(
          "ja", "jaa", "japp", "jo", "jajamän", "jajamen", "ok", "okej", "okey", "oki", "visst",
          "gärna", "garna", "absolut", "javisst", "yes", "yep", "yeah", "sure", "precis", "stämmer",
          "j");

  /** They decline where a text begins with them. */
  static final Set<String> NO =
      Set.of(
          "nej", "nä", "nää", "näe", "na", "nope", "no", "icke", "n", "ingen", "inget", "neither",
          "none");

  /** A text that begins with one of them asks: "varför inte nu" declines nothing. */
  static final Set<String> QUESTION =
      Set.of("varför", "hur", "när", "vad", "vem", "var", "why", "how", "when", "what", "who");

  /** They deny what stands next to them. */
  static final Set<String> NOT =
      Set.of(
          "inte", "int", "inta", "ente", "ej", "aldrig", "inga", "slippa", "slipper", "not", "dont",
          "never", "cant", "cannot", "doesnt", "wont", "isnt", "neither", "nor");

  /** A comma ends a clause, and so does what brings in another. */
  static final Pattern CLAUSE_END = Pattern.compile("[,.;:!?]| men | utan ");

  /** Where a clause stands in a text, half-open. */
  record Clause(int start, int end) {
    boolean has(int position) {
      return start <= position && position < end;
    }
  }

  private static final Pattern WORD =
      Pattern.compile("\\p{L}+n['\u2019\u00B4`]t(?!\\p{L})|[\\p{L}\\p{N}]+");
  private static final Pattern APOSTROPHE = Pattern.compile("['\u2019\u00B4`]");

  private static final String AFTER_A_NO =
      "(?<!\\p{L})(?:(?:nej|nejdå|nä|näe|no)[ ,]+(?:då[ ,]+)?)?";
  private static final String AT_ALL = "(?: alls| at all)?(?!\\p{L})";

  /** Agrees, for all its no. */
  private static final Pattern NO_PROBLEM =
      Pattern.compile(
          AFTER_A_NO
              + "(?:(?:inga|inget) (?:problem|bekymmer)|no problems?|not a problem)"
              + AT_ALL);

  /** Comforts: declines nothing, but answers an apology as well as a question. */
  private static final Pattern NEVER_MIND =
      Pattern.compile(
          AFTER_A_NO
              + "(?:ingen (?:fara|stress|panik)|no worries|det gör (?:inget|ingenting))"
              + AT_ALL);

  /** "2an, varför inte" takes it; with a question mark, or more, it asks why. */
  private static final Pattern WHY_NOT =
      Pattern.compile("(?<!\\p{L})(?:varför inte|why not)(?=[\\s.!]*$)");

  private AnswerWords() {}

  /** The words, an apostrophe within left out: "don't" is "dont". */
  static List<String> of(String plain) {
    return found(plain).map(it -> APOSTROPHE.matcher(it.group()).replaceAll("")).toList();
  }

  /** The words where they stand. */
  static Stream<MatchResult> found(String plain) {
    return WORD.matcher(plain).results();
  }

  /** The clauses where they stand. */
  static List<Clause> clauses(String plain) {
    List<Clause> clauses = new ArrayList<>();
    int start = 0;
    for (MatchResult end : CLAUSE_END.matcher(plain).results().toList()) {
      clauses.add(new Clause(start, end.start()));
      start = end.end();
    }
    clauses.add(new Clause(start, plain.length()));
    return clauses;
  }

  /** Whether it says "inga problem". */
  static boolean hasNoProblem(String plain) {
    return NO_PROBLEM.matcher(plain).find();
  }

  /** The same with spaces where it says "ingen fara" or "no problem", which declines nothing. */
  static String withoutReassurance(String plain) {
    return blank(WHY_NOT, blank(NEVER_MIND, blank(NO_PROBLEM, plain)));
  }

  /** The same with spaces where a pattern matches, so that all else stands where it stood. */
  static String blank(Pattern pattern, String plain) {
    return pattern.matcher(plain).replaceAll(it -> " ".repeat(it.group().length()));
  }
}
