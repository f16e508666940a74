package nara.handover;

import java.util.Locale;

/** What happens next with an alarm that nobody has acknowledged. */
public enum AlarmStep {
  /** The resident is told that nobody has answered yet, and the managers are alarmed. */
  TELL_RESIDENT,
  /** Those who are there when the town opens are alarmed. */
  NOTIFY_AT_OPENING,
  /** The managers are alarmed. */
  NOTIFY_MANAGER;

  String written() {
    return name().toLowerCase(Locale.ROOT);
  }

  static AlarmStep read(String written) {
    return valueOf(written.toUpperCase(Locale.ROOT));
  }
}
