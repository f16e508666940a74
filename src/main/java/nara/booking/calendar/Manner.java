package nara.booking.calendar;

/** How a calendar is read. */
public enum Manner {
  /** Only if something has changed, and with suspicion if much is gone. */
  USUAL(false),
  /** Wholly. */
  WHOLE(true),
  /** Wholly; what is gone from it is cancelled, however much it is. */
  CANCEL_GONE(true),
  /** Wholly; what is gone from it is written anew. */
  RESTORE_GONE(true);

  private final boolean isWhole;

  Manner(boolean isWhole) {
    this.isWhole = isWhole;
  }

  boolean isWhole() {
    return isWhole;
  }
}
