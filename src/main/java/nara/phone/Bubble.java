package nara.phone;

import java.time.Instant;
import nara.message.SmsText;

/**
 * One message as the page shows it.
 *
 * @param id stays the same as long as the message is kept
 * @param isMine whether the resident wrote it
 * @param hasPicture whether a picture came along
 * @param isoTime for machines
 * @param size what it costs
 * @param ticks how far it has come, as signs: one tick, two ticks, or a cross
 * @param status the same in words
 * @param isTrouble whether it did not arrive
 */
public record Bubble(
    String id,
    boolean isMine,
    boolean hasPicture,
    String text,
    String time,
    String isoTime,
    String size,
    String ticks,
    String status,
    boolean isTrouble) {

  static Bubble of(Sms sms, PageLanguage language, Instant now) {
    return new Bubble(
        sms.sid(),
        sms.direction() == Sms.Direction.TO_TOWN,
        sms.mediaCount() > 0,
        sms.text(),
        language.time(sms.createdAt(), now),
        sms.createdAt().toString(),
        sms.mediaCount() > 0 ? "MMS" : language.size(new SmsText(sms.text())),
        ticks(sms),
        language.status(sms),
        sms.trouble() != null);
  }

  private static String ticks(Sms sms) {
    if (sms.trouble() != null) {
      return "✗";
    }
    return switch (sms.status()) {
      case RECEIVING, QUEUED -> "…";
      case SENT -> "✓";
      case RECEIVED, DELIVERED, UNDELIVERED -> "✓✓";
    };
  }
}
