package nara.understand;

import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a text takes back what was answered before: "nej, onsdag menade jag". */
final class Correction {
  /** Says so by itself, wherever it stands. */
  private static final Pattern SAYS =
      word(
          "menade (?:jag|ja)|(?:jag|ja) menade|menar (?:jag|ja)|(?:nej|nä|oj|förlåt),? (?:jag|ja) menar"
              + "|(?:jag|ja) (?:svarade|skrev|valde|tryckte|tog) fel"
              + "|(?:ångra|ångrar|ångrade|ändrat|ändrade) (?:mig|mej)"
              + "|(?:nej|nä|oj),? vänta|vänta,? (?:nej|nä|lite|förresten)"
              + "|(?:ändra|byt|byta) (?:det |den |de )?till|det (?:blev|var|va) fel (?:dag|tid|nummer|svar)"
              + "|i mean(?:t)?|(?:i )?changed my mind|(?:i )?(?:made a mistake|got it wrong)"
              + "|no,? wait|wait,? no|change (?:it|that) to|wrong (?:day|time|number|answer)");

  /** Says so as a whole message. */
  private static final Pattern ALONE =
      Pattern.compile(
          "\\P{L}*(?:(?:oj|nej|nä|hoppsan|oops|no|sorry|förlåt)\\P{L}+)*(?:det |de |that )?"
              + "(?:blev |var |va |was )?(?:fel|fel svar|wrong)\\P{L}*");

  /** Says so beside a time: "kan vi ta fredag istället". */
  private static final Pattern INSTEAD = word("istället|i stället|istallet|instead|hellre");

  private Correction() {}

  private static Pattern word(String alternatives) {
    return Pattern.compile("(?<!\\p{L})(?:" + alternatives + ")(?!\\p{L})");
  }

  /**
   * Tells whether it does.
   *
   * @param lower the text, lower-case
   * @param isTime whether a time stands at a position
   */
  static boolean isIn(String lower, IntPredicate isTime) {
    if (SAYS.matcher(lower).find() || ALONE.matcher(lower).matches()) {
      return true;
    }
    Matcher instead = INSTEAD.matcher(lower);
    return instead.find() && java.util.stream.IntStream.range(0, lower.length()).anyMatch(isTime);
  }
}
