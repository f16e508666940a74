package nara.desk;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nara.message.SmsText;

/** What an answer would cost as a text message, and what to think of before it is sent. */
final class Counter {
  private static final int COMFORTABLE_SEGMENTS = 2;

  /** What a locked screen should not show whoever reads along. */
  private static final Pattern SENSITIVE =
      Pattern.compile(
          "(?<!\\p{L})(?:soc(?:ialen|ialtjänst\\p{L}*|ialsekreterar\\p{L}*)?|missbruk\\p{L}*"
              + "|beroende\\p{L}*|drog\\p{L}*|alkohol\\p{L}*|våld\\p{L}*|slår|slagen|misshand\\p{L}*"
              + "|orosanmäl\\p{L}*|anmäl\\p{L}*|utredning\\p{L}*|omhändert\\p{L}*|lvu|lvm"
              + "|försörjningsstöd\\p{L}*|bidrag\\p{L}*|skuld\\p{L}*|diagnos\\p{L}*|psyk\\p{L}*"
              + "|självmord\\p{L}*|skyddad\\p{L}*|skilsmäss\\p{L}*|umgänge\\p{L}*|vårdnad\\p{L}*"
              + "|insats\\p{L}*|boendestöd\\p{L}*|kontaktperson\\p{L}*)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern PERSONAL_NUMBER =
      Pattern.compile("(?<!\\d)(?:\\d{2})?\\d{6}[-+ ]?\\d{4}(?!\\d)");

  private static final Pattern LINK = Pattern.compile("https?://|www\\.", Pattern.CASE_INSENSITIVE);

  private Counter() {}

  /** The line beneath the field. */
  static String of(String text, Words words) {
    SmsText sms = new SmsText(text);
    String size =
        words.say(
            "count.size",
            Map.of("letters", sms.length(), "segments", text.isEmpty() ? 0 : sms.segments()));
    return size + notes(text, sms, words);
  }

  private static String notes(String text, SmsText sms, Words words) {
    StringBuilder notes = new StringBuilder();
    Matcher sensitive = SENSITIVE.matcher(text);
    if (PERSONAL_NUMBER.matcher(text).find()) {
      notes.append(' ').append(words.say("count.personal_number"));
    } else if (sensitive.find()) {
      notes.append(' ').append(words.say("count.sensitive", "word", sensitive.group()));
    }
    if (LINK.matcher(text).find()) {
      notes.append(' ').append(words.say("count.link"));
    }
    if (sms.encoding() == SmsText.Encoding.UCS_2) {
      notes.append(' ').append(words.say("count.letters"));
    } else if (sms.segments() > COMFORTABLE_SEGMENTS) {
      notes.append(' ').append(words.say("count.long"));
    }
    return notes.toString();
  }
}
