package nara.understand;

import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Whether a text takes back what was answered before: "nej, onsdag menade jag". */
final class Correction {
  /** What may have been wrong. */
  private static final String WHAT =
      " (?:dag|dagen|datum|datumet|tid|tiden|svar|siffra|nummer|day|date|time|answer|number)(?!\\p{L})";

  private static final String AT_THE_END = "(?=\\s*(?:[.,!]|$))";

  /** Says so by itself, wherever it stands. */
  private static final Pattern SAYS =
      word(
          "menade (?:jag|ja)|(?:jag|ja) menade(?! (?:inte|inget|ingen|inga))|menar (?:jag|ja)|(?:nej|nä|oj|förlåt),? (?:jag|ja) menar"
              + "|(?:jag|ja) (?:svarade|skrev|valde|tryckte|tog) fel(?:"
              + WHAT
              + "|"
              + AT_THE_END
              + ")"
              + "|(?:ångra|ångrar|ångrade|ändrat|ändrade) (?:mig|mej)(?! inte)"
              + "|(?:nej|nä|oj),? vänta|vänta,? (?:nej|nä|förresten)"
              + "|(?:ändra|byt|byta) (?:det |den |de )?till"
              + ("|(?:det|de) (?:blev|var|va|är|e) fel(?:"
                  + WHAT
                  + "|(?= (?:jag|ja)(?!\\p{L}))|"
                  + AT_THE_END
                  + ")")
              + ("|inte den(?: dagen| tiden)?" + AT_THE_END)
              + "|i mean(?:t)?|(?:i )?changed my mind|(?:i )?(?:made a mistake|got it wrong)"
              + "|no,? wait|wait,? no|change (?:(?:it|that) )?to|wrong (?:day|time|number|answer)"
              + ("|not that (?:one|day|time)" + AT_THE_END));

  /** Says so as a whole message. */
  private static final Pattern ALONE =
      Pattern.compile(
          "\\P{L}*(?:(?:oj|nej|nä|hoppsan|oops|no|sorry|förlåt)\\P{L}+)*(?:(?:det|de|that|that's) )?"
              + "(?:(?:blev|var|va|är|e|was|is) )?(?:fel|wrong)"
              + ("(?:" + WHAT + ")?(?<!nummer|number)")
              + "\\P{L}*");

  /** Says so beside a time or a number: "kan vi ta fredag istället", "hellre tvåan". */
  private static final Pattern INSTEAD = word("istället|i stället|istallet|instead|hellre");

  private Correction() {}

  private static Pattern word(String alternatives) {
    return Pattern.compile("(?<!\\p{L})(?:" + alternatives + ")(?!\\p{L})");
  }

  /**
   * Tells whether it does.
   *
   * @param lower the text, lower-case
   * @param picks whether it chooses by number
   * @param isTime whether a time stands at a position
   */
  static boolean isIn(String lower, boolean picks, IntPredicate isTime) {
    if (SAYS.matcher(lower).find() || ALONE.matcher(lower).matches()) {
      return true;
    }
    return INSTEAD.matcher(lower).find()
        && (picks || IntStream.range(0, lower.length()).anyMatch(isTime));
  }
}
