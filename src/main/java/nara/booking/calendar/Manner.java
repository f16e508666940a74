package nara.booking.calendar;

/** How a calendar is read. */
public enum Manner {
  /** Only if something has changed, and with suspicion if much is gone or moved. */
  USUAL,
  /** Wholly. */
  WHOLE,
  /** Wholly; what is gone from it is cancelled, however much it is. */
  CANCEL_GONE,
  /** Wholly; what is gone from it is written anew. */
  RESTORE_GONE,
  /** Wholly; what has moved there is moved, however much it is. */
  FOLLOW_MOVED,
  /** Wholly; what has moved there is put back. */
  RESTORE_MOVED;

  boolean isWhole() {
    return this != USUAL;
  }
}
