package nara.message;

import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * A text as a telephone network carries it, by GSM 03.38 and 23.040.
 *
 * @param text the whole text of one message
 */
public record SmsText(String text) {
  /** The two alphabets, with what fits into one message and into each part of a longer one. */
  public enum Encoding {
    /** Counted in septets. */
    GSM_7(160, 153),
    /** Counted in UTF-16 units. */
    UCS_2(70, 67);

    private final int alone;
    private final int part;

    Encoding(int alone, int part) {
      this.alone = alone;
      this.part = part;
    }
  }

  /** One character outside GSM-7 turns the whole text into UCS-2. */
  public Encoding encoding() {
    return text.codePoints().allMatch(c -> Gsm7.septets(c) > 0) ? Encoding.GSM_7 : Encoding.UCS_2;
  }

  /** The length as it is billed: septets in GSM-7, UTF-16 units in UCS-2. */
  public int length() {
    return text.codePoints().map(units(encoding())).sum();
  }

  /**
   * How many messages are billed, at least 1. Neither an escaped character nor a surrogate pair is
   * split over two of them.
   */
  public int segments() {
    Encoding encoding = encoding();
    if (length() <= encoding.alone) {
      return 1;
    }
    int segments = 1;
    int used = 0;
    for (int units : text.codePoints().map(units(encoding)).toArray()) {
      if (used + units > encoding.part) {
        segments++;
        used = 0;
      }
      used += units;
    }
    return segments;
  }

  /** The characters that keep this text from GSM-7, each once, in the order they first appear. */
  public List<String> outsideGsm7() {
    return text.codePoints()
        .filter(c -> Gsm7.septets(c) == 0)
        .distinct()
        .mapToObj(Character::toString)
        .toList();
  }

  private static IntUnaryOperator units(Encoding encoding) {
    return encoding == Encoding.GSM_7 ? Gsm7::septets : Character::charCount;
  }

  @Override
  public String toString() {
    return "SmsText[" + text.length() + " characters]";
  }
}
