package nara.handover;

import java.util.UUID;
import nara.town.Deadline;
import nara.town.Staff;

/**
 * Something that a named human has to do, with the promise that was made of it.
 *
 * @param number the receipt number that people are told
 */
public record Ticket(UUID id, long number, Staff owner, Deadline deadline) {}
