package nara.conversation;

/** How far a thread came when its next message was looked for. */
public enum Progress {
  /** One message was dealt with; there may be more. */
  DEALT_WITH,
  /** There was none. */
  NOTHING_NEW,
  /** Somebody else has the thread now. */
  BUSY
}
