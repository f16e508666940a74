package nara.conversation;

import java.time.Instant;
import java.util.Optional;
import nara.message.Language;
import nara.people.Resident;
import nara.thread.StoredMessage;
import org.jdbi.v3.core.Handle;

/**
 * What an action knows of the turn it is part of.
 *
 * @param tx the turn's transaction
 * @param message the message that is being answered
 * @param resident whose thread it is, if we know
 * @param now the business clock
 */
public record Situation(
    Handle tx,
    StoredMessage message,
    Optional<Resident> resident,
    Language language,
    Instant now) {}
