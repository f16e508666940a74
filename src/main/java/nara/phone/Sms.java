package nara.phone;

import java.time.Instant;
import nara.message.PhoneNumber;
import nara.message.SmsText;
import org.jspecify.annotations.Nullable;

/**
 * One text message as Twilio remembers it. It hides itself from logs.
 *
 * @param sid Twilio's id: {@code SM} and 32 hexadecimal digits, {@code MM} if pictures came along
 * @param mediaCount how many pictures came along
 * @param trouble why it did not arrive, if it did not
 */
record Sms(
    String sid,
    Direction direction,
    PhoneNumber from,
    PhoneNumber to,
    String text,
    int mediaCount,
    Instant createdAt,
    Status status,
    @Nullable Trouble trouble) {
  /** The longest text that Twilio takes, in UTF-16 units. */
  static final int LONGEST_TEXT = 1600;

  /** Which way it goes, with Twilio's word for it. */
  enum Direction {
    TO_TOWN("inbound"),
    TO_RESIDENT("outbound-api");

    final String word;

    Direction(String word) {
      this.word = word;
    }
  }

  /** How far it has come, with Twilio's word for it. */
  enum Status {
    RECEIVING("receiving"),
    RECEIVED("received"),
    QUEUED("queued"),
    SENT("sent"),
    DELIVERED("delivered"),
    UNDELIVERED("undelivered");

    final String word;

    Status(String word) {
      this.word = word;
    }
  }

  Sms reaching(Status next, @Nullable Trouble why) {
    return new Sms(sid, direction, from, to, text, mediaCount, createdAt, next, why);
  }

  /** The number of the phone, whichever way the message goes. */
  PhoneNumber resident() {
    return direction == Direction.TO_TOWN ? from : to;
  }

  int segments() {
    return new SmsText(text).segments();
  }

  @Override
  public String toString() {
    return "Sms[" + sid + ", " + status + "]";
  }
}
