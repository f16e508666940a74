package nara.booking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nara.people.Caseworkers;
import nara.people.Resident;
import nara.town.Staff;
import nara.town.Town;
import org.jdbi.v3.core.Handle;

/** The times that a resident can have with a caseworker. */
final class TimesFor {
  private final Town town;

  TimesFor(Town town) {
    this.town = town;
  }

  /**
   * Every free start, soonest first.
   *
   * @param place the key of where they would meet
   * @param insteadOf a meeting that would be given up for it
   */
  List<Instant> free(
      Handle tx,
      Resident resident,
      Staff caseworker,
      String place,
      Optional<Meeting> insteadOf,
      Instant now) {
    Diary diary =
        Diary.read(
            tx,
            resident.id(),
            Caseworkers.idOf(caseworker.key()),
            FreeTimes.searched(town, now),
            insteadOf.map(Meeting::id),
            now);
    List<Instant> free = FreeTimes.of(caseworker, town, Need.of(town, resident, place), diary, now);
    return free.stream()
        .filter(it -> insteadOf.filter(meeting -> meeting.starts().equals(it)).isEmpty())
        .toList();
  }
}
