package nara.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which of the options that were offered a text picks.
 *
 * @param number 1 for the first, -1 for the last; empty where it picks none, or more than one
 * @param isRefused whether it names one and says that it does not suit
 */
record Pick(OptionalInt number, boolean isRefused) {
  private static final Pick NONE = new Pick(OptionalInt.empty(), false);
  private static final Pick REFUSED = new Pick(OptionalInt.empty(), true);
  private static final Pattern LEADING_DIGIT =
      Pattern.compile(
          "^\\s*(?:(?:ja|jo|japp|ok|okej|okey|oki|yes|yeah|sure|hej|hm|hmm)[ ,.!]+)?(?:(?:jag |ja )?(?:tar|väljer|vill ha|take|alt|alternativ|nr|nummer|number|option)"
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
  private static final Pattern ANY =
      Pattern.compile(
          "båda (?:funkar|går bra|är bra|passar)|spelar (?:ingen|inte (?:någon|nån|ngn)) roll(?! läng)"
              + "|vilken som helst|vilket som helst|det kvittar|^kvittar"
              + "|(?:doesn['\u2019\u00B4`]?t|does not) matter");
  private static final Pattern OTHER_DIGIT =
      Pattern.compile("(?<!\\p{N}|\\p{N}[.:/])([1-9])(?::?(?:an|a|e|ans))?(?!\\p{N}|[.:/]\\p{N})");
  private static final Set<String> NO_PICK = Set.of("nej", "nä", "fråga", "eller");

  /** Beside what denies, these refuse what was named just before them. */
  private static final Set<String> REFUSING =
      Set.of(
          "nej",
          "nä",
          "nää",
          "näe",
          "nope",
          "no",
          "ingen",
          "inget",
          "icke",
          "tyvärr",
          "tyvarr",
          "svårt",
          "omöjligt",
          "krockar",
          "unfortunately",
          "impossible");

  /** "2an, kan inte" refuses it in a clause of its own. */
  private static final Pattern REFUSED_NEXT =
      Pattern.compile(
          "^[\\s,.:;!?]+(?:det |den )?(?:kan|går|gar|funkar|fungerar|passar|hinner|orkar)"
              + "(?: jag| ja| det| mig)?(?: tyvärr)? (?:inte|ej|aldrig)"
              + "(?: tyvärr| alls| då| mig)?[\\s.!]*$");

  /** "2an tack jag kan inte tidigare" and "1an om det inte är för sent" refuse neither. */
  private static final Pattern END_OF_REFUSAL =
      Pattern.compile(
          AnswerWords.CLAUSE_END.pattern() + "| but | tack | thanks | om | if | eller | or ");

  private static final int REACH_BEFORE = 3;
  private static final int REACH_AFTER = 4;

  /** Reads a text in lower case. */
  static Pick read(String plain, IntPredicate isTime) {
    Matcher digit = LEADING_DIGIT.matcher(plain);
    if (digit.find() && !isTime.test(digit.start(1))) {
      return isOnlyOne(plain, isTime)
          ? numbered(plain, Integer.parseInt(digit.group(1)), digit.toMatchResult())
          : NONE;
    }
    Matcher any = ANY.matcher(plain);
    return any.find() ? anyOf(plain, any.toMatchResult()) : named(plain, isTime);
  }

  /** The same with spaces where it says that any will do: "it doesn't matter" denies nothing. */
  static String withoutAny(String plain) {
    return AnswerWords.blank(ANY, plain);
  }

  /** Whether a word is a number, such as "2an", "ettan" or "andra". */
  static boolean isNumber(String word) {
    return NAMED.containsKey(word)
        || ORDINALS.containsKey(word)
        || word.matches("\\d(an|a|e|ans)?");
  }

  /** "2an", which stands for no hour. */
  private static boolean isDigitNamed(String word) {
    return word.matches("[1-9](?:an|ans)");
  }

  private static int byName(String word) {
    return isDigitNamed(word) ? word.charAt(0) - '0' : NAMED.getOrDefault(word, 1);
  }

  private static Pick of(String plain, int number, MatchResult at) {
    return isRefused(plain, at) ? REFUSED : new Pick(OptionalInt.of(number), false);
  }

  /** "Spelar ingen roll, jag kan inte komma" picks nothing, in whichever clause the not stands. */
  private static Pick anyOf(String plain, MatchResult at) {
    if (isRefused(plain, at)) {
      return REFUSED;
    }
    boolean denied =
        AnswerWords.of(withoutAny(plain)).stream()
            .anyMatch(it -> AnswerWords.NOT.contains(it) || REFUSING.contains(it));
    return denied ? NONE : new Pick(OptionalInt.of(1), false);
  }

  private static Pick named(String plain, IntPredicate isTime) {
    List<String> words = AnswerWords.of(plain);
    String last = words.isEmpty() ? "" : words.get(words.size() - 1);
    boolean alone =
        words.stream().limit(Math.max(0, words.size() - 1)).allMatch(AnswerWords.YES::contains);
    if (alone && ORDINALS.containsKey(last)) {
      return new Pick(OptionalInt.of(ORDINALS.getOrDefault(last, 1)), false);
    }
    List<Pick> named = new ArrayList<>();
    AnswerWords.found(plain)
        .filter(it -> NAMED.containsKey(it.group()) || isDigitNamed(it.group()))
        .forEach(it -> named.add(of(plain, byName(it.group()), it)));
    Matcher ordinal = ORDINAL.matcher(plain);
    while (ordinal.find()) {
      Integer number = ORDINALS.get(ordinal.group(1));
      if (number != null && !isTime.test(ordinal.start(1))) {
        named.add(of(plain, number, ordinal.toMatchResult()));
      }
    }
    if (named.size() != 1) {
      return NONE;
    }
    boolean denied = words.stream().anyMatch(AnswerWords.NOT::contains);
    return denied && !named.get(0).isRefused() ? NONE : named.get(0);
  }

  /** Whether a "not" stands close before what was named, or a refusal close after it. */
  private static boolean isRefused(String plain, MatchResult at) {
    String[] clauses = END_OF_REFUSAL.split(plain.substring(0, at.start()), -1);
    List<String> before = AnswerWords.of(clauses[clauses.length - 1]);
    String rest = plain.substring(at.end());
    List<String> after = AnswerWords.of(END_OF_REFUSAL.split(rest, -1)[0]);
    return before.stream()
            .skip(Math.max(0, before.size() - REACH_BEFORE))
            .anyMatch(AnswerWords.NOT::contains)
        || after.stream()
            .limit(REACH_AFTER)
            .anyMatch(it -> AnswerWords.NOT.contains(it) || REFUSING.contains(it))
        || REFUSED_NEXT.matcher(rest).find();
  }

  /** "1 eller" and "1 fråga först" choose nothing. */
  private static Pick numbered(String plain, int number, MatchResult at) {
    Pick pick = of(plain, number, at);
    boolean isOpen = AnswerWords.of(plain).stream().anyMatch(NO_PICK::contains);
    return isOpen && !pick.isRefused() ? NONE : pick;
  }

  /** "1 eller 2", "1 nej 2" and "1an o 2an" choose nothing. */
  private static boolean isOnlyOne(String plain, IntPredicate isTime) {
    long digits =
        OTHER_DIGIT
            .matcher(plain)
            .results()
            .filter(it -> !isTime.test(it.start(1)))
            .map(it -> it.group(1))
            .distinct()
            .count();
    return digits == 1;
  }
}
