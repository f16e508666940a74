package nara.booking.calendar;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A calendar of a caseworker, while somebody works on it.
 *
 * @param settings empty if they cannot be opened any more
 * @param lease whose work it is
 * @param position what the server gave us to ask whether anything has changed
 * @param readAt when all of it was read
 * @param isToBeRead whether it is time to read it
 * @param pullAt when it is to be read; empty where nothing can be read
 * @param failures how often in a row it has failed
 */
record Account(
    UUID id,
    UUID caseworker,
    Optional<AccountSettings> settings,
    UUID lease,
    Optional<String> position,
    Optional<Instant> readAt,
    boolean isToBeRead,
    Optional<Instant> pullAt,
    int failures) {}
