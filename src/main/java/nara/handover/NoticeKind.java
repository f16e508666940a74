package nara.handover;

import java.util.Locale;

/** What somebody whose desk is closed is told: never of whom, and never what. */
enum NoticeKind {
  WAITING("Nära: något väntar på dig. Logga in när du kan."),
  DEADLINE("Nära: ett löfte eller en frist går snart ut. Logga in.");

  private final String text;

  NoticeKind(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  String written() {
    return name().toLowerCase(Locale.ROOT);
  }

  static NoticeKind read(String written) {
    return valueOf(written.toUpperCase(Locale.ROOT));
  }
}
