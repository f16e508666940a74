package nara.handover;

import java.util.UUID;

/** An alarm that nobody has acknowledged in time, and where the resident is told so. */
public record DueFollowUp(UUID alarm, UUID thread, UUID contactPoint) {}
