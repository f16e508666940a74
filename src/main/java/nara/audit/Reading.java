package nara.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody read something.
 *
 * @param actor who, as the log writes it
 * @param subject the thread's id, or the resident's
 * @param access by what right, such as {@code substitute}
 */
public record Reading(
    String actor, UUID subject, boolean isOfResident, String access, Instant at) {}
