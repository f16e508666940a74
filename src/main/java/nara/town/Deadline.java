package nara.town;

import java.time.Instant;

/**
 * What is promised: the inner target that staff see, and the time the resident is told.
 *
 * @param target when it ought to be done
 * @param promised when it must be done
 * @param madeWhileClosed whether nobody was there when it was promised
 */
public record Deadline(Instant target, Instant promised, boolean madeWhileClosed) {}
