package nara.message;

import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One text message as a provider handed it to us. It hides itself from logs.
 *
 * @param provider the provider's name as it stands in the database, such as {@code twilio}
 * @param scope within what the provider's id is unique, such as the account
 * @param providerId the provider's id of this message: the same again is the same message
 * @param from who wrote it
 * @param to the number of ours it was written to; the town's own for a chat
 * @param text the whole text, perhaps empty; what PostgreSQL cannot store (U+0000, half a surrogate
 *     pair) has become U+FFFD
 * @param mediaCount how many pictures and the like came along
 * @param receivedAt when it reached us
 * @param sentAt when the provider took it, if it says so
 */
public record InboundMessage(
    String provider,
    String scope,
    String providerId,
    Address from,
    PhoneNumber to,
    String text,
    int mediaCount,
    Instant receivedAt,
    @Nullable Instant sentAt) {

  public InboundMessage {
    if (mediaCount < 0) {
      throw new IllegalArgumentException("negative number of media");
    }
    text = storable(text);
  }

  private static String storable(String text) {
    return text.codePoints()
        .map(
            c ->
                c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                    ? 0xFFFD
                    : c)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  @Override
  public String toString() {
    return "InboundMessage[" + provider + " " + providerId + ", " + text.length() + " characters]";
  }
}
