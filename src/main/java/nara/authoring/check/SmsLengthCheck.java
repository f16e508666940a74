package nara.authoring.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nara.authoring.FlowFile;
import nara.message.Language;
import nara.message.SmsText;

/**
 * Messages that pass two segments, three in danger, with the longest real values filled in. Not
 * counted: what is added once beside the first answer, and what the engine spares where it would
 * not fit.
 */
final class SmsLengthCheck implements Check {
  private static final int MOST = 2;
  private static final int MOST_IN_DANGER = 3;
  private static final int ONE_OF_SEVERAL = 153;
  private static final int ONE_OF_SEVERAL_IN_UCS_2 = 67;

  @Override
  public void check(Material material) {
    for (Language language : material.town().speaks()) {
      LongestValues values = LongestValues.of(material.files(), language, material.today());
      for (FlowFile file : material.all()) {
        check(file, material, language, values);
      }
    }
  }

  private static void check(
      FlowFile file, Material material, Language language, LongestValues values) {
    int most = file.path().equals("flows/patterns/danger.yaml") ? MOST_IN_DANGER : MOST;
    Map<Integer, List<Message>> byTexts = new TreeMap<>();
    for (Message it : Messages.of(file, material, language)) {
      byTexts.computeIfAbsent(it.texts().size(), size -> new ArrayList<>()).add(it);
    }
    Set<FlowText> told = new HashSet<>();
    for (List<Message> messages : byTexts.values()) {
      for (Message message : messages) {
        boolean isNew = message.texts().stream().noneMatch(told::contains);
        if (isNew && isTooLong(message, most, values, material)) {
          told.add(message.last());
        }
      }
    }
  }

  private static boolean isTooLong(
      Message message, int most, LongestValues values, Material material) {
    SmsText sms = new SmsText(inItsAlphabet(message, message.longest(values, material)));
    if (sms.segments() <= most) {
      return false;
    }
    boolean isPlain = sms.encoding() == SmsText.Encoding.GSM_7;
    int room = most * (isPlain ? ONE_OF_SEVERAL : ONE_OF_SEVERAL_IN_UCS_2);
    String code = message.texts().size() == 1 ? "sms_long" : "sms_long_together";
    message
        .last()
        .at()
        .wrong(
            code,
            "step",
            message.last().step().id(),
            "steps",
            message.steps(),
            "segments",
            Integer.toString(sms.segments()),
            "length",
            Integer.toString(sms.length()),
            "most",
            Integer.toString(most),
            "over",
            Integer.toString(sms.length() - room));
    return true;
  }

  /** A letter outside it is told by itself, and counts as one here. */
  private static String inItsAlphabet(Message message, String text) {
    String plain = text;
    if (Gsm7Letters.suffice(message.last().language())) {
      for (String sign : Gsm7Letters.outside(text)) {
        plain = plain.replace(sign, "x");
      }
    }
    return plain;
  }
}
