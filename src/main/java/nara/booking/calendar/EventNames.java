package nara.booking.calendar;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/**
 * By which names our events go: the meeting's number and the town's own random id, the same in
 * every calendar, so that an event is found again whatever was lost between.
 *
 * @param town tells our events from those of any other town
 */
record EventNames(UUID town) {
  private static final Pattern UID = Pattern.compile("nara-([0-9]{1,18})-([0-9a-f-]{36})");

  /** The names of this database's town. */
  static EventNames read(Handle tx) {
    return new EventNames(tx.createQuery("select id from calendar_town").mapTo(UUID.class).one());
  }

  /** The UID of a meeting's event. */
  String uid(long number) {
    return "nara-" + number + "-" + town;
  }

  /** The last part of its address. */
  String file(long number) {
    return uid(number) + ".ics";
  }

  /** Which meeting's event it is; empty for any event that we did not write. */
  Optional<Long> number(String uid) {
    Matcher parts = UID.matcher(uid);
    return parts.matches() && parts.group(2).equals(town.toString())
        ? Optional.of(Long.parseLong(parts.group(1)))
        : Optional.empty();
  }

  /** Whether we wrote the event of this UID. */
  boolean isOurs(String uid) {
    return number(uid).isPresent();
  }
}
