package nara.understand;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * A text read as an answer to what was just asked.
 *
 * @param pick the number of the option, 1 for the first, -1 for the last
 * @param yes whether it agrees
 * @param no whether it declines
 * @param denies whether it says "not" of something
 * @param corrects whether it takes back an earlier answer: "nej, onsdag menade jag"
 * @param isStraight whether it says nothing beside the answer
 * @param opens whether a clause begins with the number or the time, small words aside: "tvåan för
 *     då är barnen i skolan", but not "hur länge håller tvåan på"
 * @param words its words, lower-case, but those that are denied: "ring inte" has no "ring"
 */
public record Answer(
    OptionalInt pick,
    boolean yes,
    boolean no,
    boolean denies,
    boolean corrects,
    boolean isStraight,
    boolean opens,
    Set<String> words) {
  /** What follows "ja" where it is a spelling of "jag". */
  private static final String WHAT_I_DO =
      "vill|kan|ska|skall|skulle|måste|maste|har|hade|är|ar|e|kommer|behöver|behover|blir"
          + "|hinner|orkar|får|far|fick|tänkte|tänker|jobbar|sitter|ringer|skriver"
          + "|mår|kunde|ville|var|glömde|missade|försöker";

  private static final String WHAT_I_THINK = "tror|vet|undrar|hoppas|menar";

  /**
   * "Ja vill byta dag" is about me; in "ja kan ni ringa" the word order tells that it agrees, but
   * not in "ja tror ni har fel".
   */
  private static final Pattern JA_IS_JAG =
      Pattern.compile(
          "^[^\\p{L}]*ja +(?:(?:"
              + WHAT_I_THINK
              + ")(?!\\p{L})|(?:"
              + WHAT_I_DO
              + ")(?!\\p{L})(?! +(?:ja|jag|ni|du|vi)(?!\\p{L})))");

  /** Agrees whether "ja" is yes or I. */
  private static final Pattern EITHER_WAY =
      Pattern.compile("^[^\\p{L}]*ja +(?:vill|kan)(?: +(?:gärna|garna|det|de|då))*[\\s.!]*$");

  private static final Pattern AGREES =
      Pattern.compile(
          "👍|(?<!(?:om|ifall|if) (?:det |de |den |that )?)(?<!\\p{L})(?:gör det?|det går bra|går bra"
              + "|det funkar|blir bra|kör på|låter bra|that works)");

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
          "väl",
          "ju",
          "va",
          "fall",
          "får",
          "bli",
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
          "vi",
          "ta",
          "få",
          "ni",
          "nåt",
          "något",
          "finns",
          "är",
          "i");

  /** "Är det torsdag denna vecka" and "går det på fm" ask, and choose nothing. */
  private static final Pattern ASKS =
      Pattern.compile(
          "^[^\\p{L}]*(?:men |och |hej |hur |när |nar |vad |var |vem |varför |how |what |when |where |who |why )?"
              + "(?:är|ar|e|går|gar|finns|blir|håller|varar|tar|is|does|are|can't)"
              + " (?:det|de|den|ni|du|it|that|there|you|this)(?!\\p{L})(?! (?:bra|fint|ok))");

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
    String lower = text.toLowerCase(Locale.ROOT);
    String plain = AnswerWords.withoutReassurance(lower);
    List<String> words = AnswerWords.of(plain);
    Pick pick = Pick.read(plain, isTime);
    boolean denied = isDenied(Pick.withoutAny(plain));
    boolean no = declines(words, denied) || pick.isRefused();
    boolean isStraight = !denied && isStraight(plain, isTime) && !ASKS.matcher(plain).find();
    boolean noProblem = isStraight && AnswerWords.hasNoProblem(lower);
    boolean yes = !no && !denied && (noProblem || agrees(plain, words));
    boolean corrects = Correction.isIn(lower, pick.number().isPresent(), isTime);
    return new Answer(
        pick.number(), yes, no, denied, corrects, isStraight, opens(plain, isTime), meant(plain));
  }

  private static boolean isDenied(String plain) {
    List<String> words = AnswerWords.of(plain);
    boolean asks = !words.isEmpty() && AnswerWords.QUESTION.contains(words.get(0));
    return !asks && words.stream().anyMatch(AnswerWords.NOT::contains);
  }

  private static boolean declines(List<String> words, boolean denied) {
    boolean begins = !words.isEmpty() && AnswerWords.NO.contains(words.get(0));
    return begins || (denied && words.size() <= SHORT_REFUSAL);
  }

  private static boolean agrees(String plain, List<String> words) {
    boolean begins = !words.isEmpty() && AnswerWords.YES.contains(words.get(0));
    boolean isYes =
        begins && (!JA_IS_JAG.matcher(plain).find() || EITHER_WAY.matcher(plain).find());
    return isYes || AGREES.matcher(plain).find();
  }

  /** "på torsdag går bra" says nothing besides; "jag är hos doktorn på torsdag" does. */
  private static boolean isStraight(String plain, IntPredicate isTime) {
    return AnswerWords.found(plain)
        .filter(it -> !isTime.test(it.start()))
        .allMatch(it -> isSmall(it.group()));
  }

  private static boolean opens(String plain, IntPredicate isTime) {
    return !ASKS.matcher(plain).find()
        && AnswerWords.clauses(plain).stream().anyMatch(it -> opens(it, plain, isTime));
  }

  private static boolean opens(AnswerWords.Clause clause, String plain, IntPredicate isTime) {
    return AnswerWords.found(plain)
        .filter(it -> clause.has(it.start()))
        .dropWhile(
            it -> isSmall(it.group()) && !Pick.isNumber(it.group()) && !isTime.test(it.start()))
        .findFirst()
        .filter(it -> Pick.isNumber(it.group()) || isTime.test(it.start()))
        .isPresent();
  }

  private static boolean isSmall(String word) {
    return SMALL.contains(word) || AnswerWords.YES.contains(word) || Pick.isNumber(word);
  }

  /** The words without those just before or after a "not" in the same clause. */
  private static Set<String> meant(String plain) {
    Set<String> meant = new HashSet<>();
    for (String clause : AnswerWords.CLAUSE_END.split(plain, -1)) {
      List<String> words = AnswerWords.of(clause);
      for (int i = 0; i < words.size(); i++) {
        boolean afterNot =
            words.subList(Math.max(0, i - REACH_OF_NOT), i).stream()
                .anyMatch(AnswerWords.NOT::contains);
        boolean beforeNot = i + 1 < words.size() && AnswerWords.NOT.contains(words.get(i + 1));
        if (!afterNot && !beforeNot) {
          meant.add(words.get(i));
        }
      }
    }
    return meant;
  }
}
