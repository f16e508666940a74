package nara.desk;

import java.util.Locale;

/** Why somebody may read a thread; the log of readings names it. */
enum Access {
  /** Their own resident, or a matter that is theirs. */
  OWN,
  /** A colleague's whom they stand in for. */
  SUBSTITUTE,
  /** Nobody's yet, and they receive what is new. */
  INTAKE,
  /** An alarm that waits for somebody. */
  ALARM,
  /** For a reason that they gave. */
  BREAK_GLASS;

  /** As the log writes it: {@code thread.read.own}. */
  String action() {
    return action("thread");
  }

  /** As the log writes that something else was read. */
  String action(String what) {
    return what + ".read." + name().toLowerCase(Locale.ROOT);
  }
}
