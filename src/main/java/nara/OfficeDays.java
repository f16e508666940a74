package nara;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import nara.authoring.LivingTurn;
import nara.town.Hours;
import nara.town.OpeningHours;
import nara.town.Town;

/** The working days that are over at a moment: the last, the one before, and so on. */
final class OfficeDays {
  /** A working day is over when what was promised for it falls due. */
  private static final LocalTime OVER = LocalTime.of(16, 0);

  private final OpeningHours hours;
  private final Instant now;

  OfficeDays(OpeningHours hours, Instant now) {
    this.hours = hours;
    this.now = now;
  }

  /**
   * The moment of a turn: on its day, in open hours even where that day closes earlier, and never
   * after now.
   */
  Instant moment(LivingTurn turn) {
    if (turn.day() == 0) {
      return lastOpen();
    }
    LocalDate day = day(turn.day());
    List<Hours> open = hours.on(day);
    LocalTime close = open.get(open.size() - 1).to();
    LocalTime at = turn.at().isBefore(close) ? turn.at() : close.minusMinutes(1);
    Instant moment = day.atTime(at).atZone(Town.ZONE).toInstant();
    return moment.isBefore(now) ? moment : now;
  }

  /**
   * Every hour at which the town was open, from a moment until now, for what falls due by itself.
   */
  List<Instant> hoursSince(Instant first) {
    List<Instant> all = new ArrayList<>();
    LocalDate today = now.atZone(Town.ZONE).toLocalDate();
    for (LocalDate day = first.atZone(Town.ZONE).toLocalDate();
        !day.isAfter(today);
        day = day.plusDays(1)) {
      for (int hour = 0; hour < 24; hour++) {
        Instant moment = day.atTime(hour, 0).atZone(Town.ZONE).toInstant();
        if (moment.isAfter(first) && !moment.isAfter(now) && hours.isOpen(moment)) {
          all.add(moment);
        }
      }
    }
    return all;
  }

  private LocalDate day(int back) {
    LocalDate today = now.atZone(Town.ZONE).toLocalDate();
    Instant over = today.atTime(OVER).atZone(Town.ZONE).toInstant();
    boolean isOver = !hours.on(today).isEmpty() && !over.isAfter(now);
    LocalDate day = isOver ? today : hours.workingDayBefore(today);
    for (int i = 1; i < back; i++) {
      day = hours.workingDayBefore(day);
    }
    return day;
  }

  /** Now if the town is open, else a minute before it closed. */
  private Instant lastOpen() {
    if (hours.isOpen(now)) {
      return now;
    }
    LocalDate today = now.atZone(Town.ZONE).toLocalDate();
    for (LocalDate day = today; ; day = hours.workingDayBefore(day)) {
      List<Hours> open = hours.on(day);
      for (int i = open.size() - 1; i >= 0; i--) {
        Instant closes = day.atTime(open.get(i).to()).atZone(Town.ZONE).toInstant();
        if (closes.isBefore(now)) {
          return closes.minusSeconds(60);
        }
      }
    }
  }
}
