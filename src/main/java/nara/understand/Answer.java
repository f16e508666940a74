package nara.understand;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text read as an answer to what was just asked.
 *
 * @param pick the number of the option, 1 for the first, -1 for the last
 * @param yes whether it agrees
 * @param no whether it declines
 * @param isStraight whether it says nothing beside the answer
 * @param words its words, lower-case, but those that are denied: "ring inte" has no "ring"
 */
public record Answer(
    OptionalInt pick, boolean yes, boolean no, boolean isStraight, Set<String> words) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern CLAUSE_END = Pattern.compile("[,.;:!?]| men | utan ");
  private static final Pattern LEADING_DIGIT =
      Pattern.compile(
          "^\\s*(?:(?:jag |ja )?(?:tar|väljer|vill ha|take|alt|alternativ|nr|nummer|number|option)"
              + "\\.? )?(?:den )?([1-9])(?::?(?:an|a|e|ans))?(?=$|[\\s,.!?)]+(?!\\d))"
              + "(?!\\s?(?:barn|veck|timm|dag|min|mån|år|st\\b))");
  private static final Map<String, Integer> NAMED =
      Map.of("ettan", 1, "etta", 1, "tvåan", 2, "tvaan", 2, "tvåa", 2, "trean", 3, "trea", 3);
  private static final Map<String, Integer> ORDINALS =
      Map.ofEntries(
          Map.entry("första", 1),
          Map.entry("forsta", 1),
          Map.entry("ena", 1),
          Map.entry("andra", 2),
          Map.entry("tredje", 3),
          Map.entry("sista", -1),
          Map.entry("senare", -1),
          Map.entry("tidigare", 1),
          Map.entry("first", 1),
          Map.entry("second", 2),
          Map.entry("third", 3),
          Map.entry("last", -1));
  private static final Pattern ORDINAL =
      Pattern.compile("\\b(?:den|det|the) (\\p{L}+)(?! (?:veckan|dagen|gången|månaden|week|day))");
  private static final Set<String> YES =
      Set.of(
          "ja", "jaa", "japp", "jo", "jajamän", "jajamen", "ok", "okej", "okey", "oki", "visst",
          "gärna", "garna", "absolut", "javisst", "yes", "yep", "yeah", "sure", "precis", "stämmer",
          "j");
  private static final Set<String> NO =
      Set.of("nej", "nä", "nää", "näe", "na", "nope", "no", "icke", "n", "ingen", "inget");
  private static final Set<String> NOT =
      Set.of("inte", "ej", "aldrig", "inga", "slippa", "slipper", "not", "dont", "never");
  private static final List<String> YES_PHRASES =
      List.of(
          "gör det",
          "gör de",
          "det går bra",
          "går bra",
          "det funkar",
          "blir bra",
          "kör på",
          "låter bra",
          "that works");
  private static final Set<String> SMALL =
      Set.of(
          "funkar",
          "fungerar",
          "går",
          "gar",
          "bra",
          "fint",
          "passar",
          "tack",
          "på",
          "pa",
          "den",
          "det",
          "de",
          "tar",
          "jag",
          "ja",
          "vill",
          "ha",
          "helst",
          "hellre",
          "då",
          "blir",
          "bäst",
          "kl",
          "klockan",
          "vid",
          "en",
          "tid",
          "tiden",
          "mig",
          "mej",
          "väljer",
          "an",
          "a",
          "e",
          "för",
          "min",
          "del",
          "hej",
          "så",
          "gärna",
          "snälla",
          "please",
          "thanks",
          "the",
          "on",
          "nr",
          "nummer",
          "alternativ",
          "alt",
          "bokar",
          "boka",
          "men",
          "kan",
          "ni",
          "nåt",
          "något",
          "finns",
          "är",
          "i");
  private static final Pattern ANY =
      Pattern.compile(
          "båda (?:funkar|går bra|är bra|passar)|spelar ingen roll(?! läng)|vilken som helst"
              + "|vilket som helst|det kvittar|^kvittar");
  private static final Set<String> NO_PICK = Set.of("nej", "nä", "fråga", "eller");
  private static final Pattern OTHER_DIGIT =
      Pattern.compile("(?<!\\p{N}|\\p{N}[.:/])([1-9])(?::?(?:an|a|e|ans))?(?!\\p{N}|[.:/]\\p{N})");
  private static final int REACH_OF_NOT = 3;

  /** "Ring inte" and "det går inte" decline; what is longer may say anything. */
  private static final int SHORT_REFUSAL = 3;

  public Answer {
    words = Set.copyOf(words);
  }

  /** Reads a text. */
  public static Answer read(String text) {
    return read(text, position -> false);
  }

  /**
   * Reads a text.
   *
   * @param isTime whether a time stands at a position: its digits choose nothing
   */
  public static Answer read(String text, IntPredicate isTime) {
    String plain = text.toLowerCase(Locale.ROOT);
    List<String> words = words(plain);
    boolean denied = words.stream().anyMatch(NOT::contains);
    String first = words.isEmpty() ? "" : words.get(0);
    boolean no = NO.contains(first) || (denied && words.size() <= SHORT_REFUSAL);
    boolean yes = !no && !denied && (YES.contains(first) || agrees(plain));
    return new Answer(
        pick(plain, isTime, words), yes, no, isStraight(plain, isTime, denied), meant(plain));
  }

  private static boolean agrees(String plain) {
    return plain.contains("👍") || YES_PHRASES.stream().anyMatch(plain::contains);
  }

  /** "på torsdag går bra" says nothing besides; "jag är hos doktorn på torsdag" does. */
  private static boolean isStraight(String plain, IntPredicate isTime, boolean denied) {
    return !denied
        && WORD.matcher(plain)
            .results()
            .filter(it -> !isTime.test(it.start()))
            .allMatch(it -> isSmall(it.group()));
  }

  private static boolean isSmall(String word) {
    return SMALL.contains(word)
        || YES.contains(word)
        || NAMED.containsKey(word)
        || ORDINALS.containsKey(word)
        || word.matches("\\d(an|a|e|ans)?");
  }

  /** The words without those just before or after a "not" in the same clause. */
  private static Set<String> meant(String plain) {
    Set<String> meant = new HashSet<>();
    for (String clause : CLAUSE_END.split(plain, -1)) {
      List<String> words = words(clause);
      for (int i = 0; i < words.size(); i++) {
        boolean afterNot =
            words.subList(Math.max(0, i - REACH_OF_NOT), i).stream().anyMatch(NOT::contains);
        boolean beforeNot = i + 1 < words.size() && NOT.contains(words.get(i + 1));
        if (!afterNot && !beforeNot) {
          meant.add(words.get(i));
        }
      }
    }
    return meant;
  }

  private static List<String> words(String plain) {
    return WORD.matcher(plain).results().map(MatchResult::group).toList();
  }

  /** "1 eller 2", "1 nej 2" and "1an o 2an" choose nothing. */
  private static boolean isOneOf(String plain, IntPredicate isTime, List<String> words) {
    long digits =
        OTHER_DIGIT
            .matcher(plain)
            .results()
            .filter(it -> !isTime.test(it.start(1)))
            .map(it -> it.group(1))
            .distinct()
            .count();
    return digits == 1 && words.stream().noneMatch(NO_PICK::contains);
  }

  private static OptionalInt pick(String plain, IntPredicate isTime, List<String> words) {
    Matcher digit = LEADING_DIGIT.matcher(plain);
    if (digit.find() && !isTime.test(digit.start(1))) {
      return isOneOf(plain, isTime, words)
          ? OptionalInt.of(Integer.parseInt(digit.group(1)))
          : OptionalInt.empty();
    }
    if (ANY.matcher(plain).find()) {
      return OptionalInt.of(1);
    }
    if (words.size() == 1 && ORDINALS.containsKey(words.get(0))) {
      return OptionalInt.of(ORDINALS.getOrDefault(words.get(0), 1));
    }
    List<Integer> named = new ArrayList<>();
    words.stream().filter(NAMED::containsKey).forEach(it -> named.add(NAMED.get(it)));
    Matcher ordinal = ORDINAL.matcher(plain);
    while (ordinal.find()) {
      Integer number = ORDINALS.get(ordinal.group(1));
      if (number != null && !isTime.test(ordinal.start(1))) {
        named.add(number);
      }
    }
    boolean denied = words.stream().anyMatch(NOT::contains);
    return named.size() == 1 && !denied ? OptionalInt.of(named.get(0)) : OptionalInt.empty();
  }
}
