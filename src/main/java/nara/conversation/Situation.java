package nara.conversation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nara.message.Channel;
import nara.message.Language;
import nara.people.Representative;
import nara.people.Resident;
import nara.thread.StoredMessage;
import org.jdbi.v3.core.Handle;

/**
 * What an action knows of the turn it is part of.
 *
 * @param tx the turn's transaction
 * @param channel by which they are reached there
 * @param contactPoint where the resident is answered
 * @param message the message that is being answered; empty when a time has come
 * @param text what the message says; empty if there is none
 * @param resident whose thread it is, if we know
 * @param representative who writes for the resident, if it is not the resident
 * @param now the business clock
 */
public record Situation(
    Handle tx,
    UUID thread,
    UUID contactPoint,
    Channel channel,
    Optional<UUID> message,
    String text,
    Optional<Resident> resident,
    Optional<Representative> representative,
    Language language,
    Instant now) {

  /** The situation of a message. */
  static Situation of(
      Handle tx, StoredMessage message, Person person, Language language, Instant now) {
    return new Situation(
        tx,
        message.thread(),
        message.contactPoint(),
        message.channel(),
        Optional.of(message.id()),
        message.text(),
        person.resident(),
        person.representative(),
        language,
        now);
  }
}
