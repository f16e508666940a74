package nara.handover;

import java.util.UUID;

/**
 * A step of an alarm that has fallen due.
 *
 * @param isToldQuietly whether nothing more may be written to the resident
 */
public record DueStep(
    UUID alarm, AlarmStep step, UUID thread, UUID contactPoint, boolean isToldQuietly) {}
