package nara.booking.calendar;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * How a calendar fares.
 *
 * @param caseworker the row id of whose it is
 * @param settings empty if they cannot be opened any more
 * @param busyAsOf when we last knew what it says; empty if never, or if it is only written
 * @param failingSince empty while it works
 * @param problem what stands in the way
 * @param waiting how many meetings have not reached it yet
 */
public record CalendarStatus(
    UUID id,
    UUID caseworker,
    AccountSettings.Kind kind,
    Optional<AccountSettings> settings,
    Optional<Instant> busyAsOf,
    Optional<Instant> failingSince,
    Optional<CalendarFault.Code> problem,
    int waiting) {}
