package nara.thread;

import java.util.Locale;

/** The kinds of events, by the names that conversations and reports use. */
public enum EventType {
  UNDERSTOOD,
  MEETING_BOOKED,
  MEETING_MOVED,
  MEETING_CANCELLED,
  MEETING_ENDED,
  REMINDER_SCHEDULED,
  INTERPRETER_NOTED,
  HANDED_OVER,
  PROMISE_MADE,
  PROMISE_BROKEN,
  ALARM_RAISED,
  ALARM_ACKNOWLEDGED,
  DANGER,
  OPTED_OUT,
  OPTED_IN,
  IDENTIFIED,
  TAKEN_OVER,
  TRANSFERRED,
  CLASSIFIED,
  MATTER_CLOSED,
  FEEDBACK_SAVED,
  OPENED_IN_NEED,
  HANDED_BACK,
  TURN_FAILED,
  DELIVERY_FAILED;

  /** As it is written: {@code meeting_booked}. */
  public String written() {
    return name().toLowerCase(Locale.ROOT);
  }
}
