package nara.phone;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nara.message.SmsText;
import org.jspecify.annotations.Nullable;

/** The language of the page, and how it says what varies. */
public enum PageLanguage {
  SWEDISH("sv", "HH.mm", "EEE d/M HH.mm", "EEEE d MMMM 'kl' HH.mm"),
  ENGLISH("en", "HH:mm", "EEE d/M HH:mm", "EEEE d MMMM HH:mm");

  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  private final String code;
  private final DateTimeFormatter today;
  private final DateTimeFormatter anotherDay;
  private final DateTimeFormatter whole;

  PageLanguage(String code, String today, String anotherDay, String whole) {
    Locale locale = Locale.forLanguageTag(code);
    this.code = code;
    this.today = DateTimeFormatter.ofPattern(today, locale);
    this.anotherDay = DateTimeFormatter.ofPattern(anotherDay, locale);
    this.whole = DateTimeFormatter.ofPattern(whole, locale);
  }

  /** Swedish, unless English is asked for. */
  static PageLanguage of(@Nullable String code) {
    return ENGLISH.code.equals(code) ? ENGLISH : SWEDISH;
  }

  /** The ISO 639-1 code. */
  public String code() {
    return code;
  }

  /** The one of the two texts that is in this language. */
  public String say(String swedish, String english) {
    return this == SWEDISH ? swedish : english;
  }

  String clock(Instant now) {
    return today.format(now.atZone(ZONE));
  }

  /** The day and the time of day, written out. */
  String whole(Instant time) {
    return whole.format(time.atZone(ZONE));
  }

  /** The time of day, after the day if that is not today's. */
  String time(Instant time, Instant now) {
    ZonedDateTime local = time.atZone(ZONE);
    boolean isToday = local.toLocalDate().equals(now.atZone(ZONE).toLocalDate());
    return (isToday ? today : anotherDay).format(local);
  }

  /** What a text costs, such as {@code 2 SMS, GSM-7, 191 tecken}. */
  String size(SmsText text) {
    String encoding = text.encoding() == SmsText.Encoding.GSM_7 ? "GSM-7" : "UCS-2";
    return text.segments()
        + " SMS, "
        + encoding
        + ", "
        + text.length()
        + say(" tecken", text.length() == 1 ? " character" : " characters");
  }

  String status(Sms sms) {
    Trouble trouble = sms.trouble();
    if (trouble != null) {
      return trouble(trouble);
    }
    return switch (sms.status()) {
      case RECEIVING -> say("Skickas", "Sending");
      case RECEIVED -> say("Framme hos kommunen", "The town has it");
      case QUEUED -> say("På väg", "On its way");
      case SENT -> say("Skickat", "Sent");
      case DELIVERED -> say("Framme", "Delivered");
      case UNDELIVERED -> say("Kom inte fram", "Not delivered");
    };
  }

  private String trouble(Trouble trouble) {
    return switch (trouble.kind()) {
      case PHONE_IS_OFF ->
          say(
              "Kom aldrig fram: telefonen var avstängd (fel 30003).",
              "Never arrived: the phone was switched off (error 30003).");
      case NOT_TAKEN -> notTaken(trouble.httpStatus());
      case NOT_REACHED ->
          say(
              "Kom inte fram: kommunens program går inte att nå.",
              "Not delivered: the town's program cannot be reached.");
      case NO_ANSWER ->
          say(
              "Oklart om det kom fram: kommunens program svarade inte i tid.",
              "Perhaps not delivered: the town's program did not answer in time.");
    };
  }

  private String notTaken(int httpStatus) {
    String why =
        switch (httpStatus) {
          case 403 -> say("underskriften godtogs inte", "the signature was not accepted");
          case 404 -> say("adressen finns inte", "there is no such address");
          case 503 -> say("det kunde inte sparas", "it could not be stored");
          default -> say("något gick fel där", "something went wrong there");
        };
    return say("Kommunens program tog inte emot: ", "The town's program did not take it: ")
        + why
        + " ("
        + httpStatus
        + ").";
  }
}
