package nara.handover;

import java.util.UUID;
import nara.town.Staff;

/**
 * An alarm that was raised.
 *
 * @param owner who is to answer it
 * @param isStaffed whether somebody is on duty and can be reached now
 */
public record Alarm(UUID id, Staff owner, boolean isStaffed) {}
