package nara.handover;

import java.time.Instant;
import java.util.UUID;

/** A ticket that nobody has dealt with, and what was promised of it. */
public record OpenTicket(UUID id, UUID owner, Instant target, Instant promised, Instant created) {}
