package nara.town;

import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;

/**
 * What may be booked, and when it is reminded of.
 *
 * @param length of a meeting
 * @param pause between two meetings of the same caseworker
 * @param notice the shortest time between booking and meeting
 * @param interpreterNotice the same where an interpreter has to be there
 * @param horizon how far ahead one can book
 * @param kept the share of times kept for residents who are followed all the way
 * @param remindsAt the time of day at which residents are reminded, the day before
 */
public record BookingRule(
    Duration length,
    Duration pause,
    Duration notice,
    Duration interpreterNotice,
    Period horizon,
    Kept kept,
    LocalTime remindsAt) {

  /**
   * Times that only residents who are followed all the way can book.
   *
   * @param percent of each week's times; 0 to 90
   * @param until so long before the meeting it is for everybody
   */
  public record Kept(int percent, Duration until) {
    /** None are kept. */
    public static final Kept NONE = new Kept(0, Duration.ZERO);

    private static final int MOST = 90;

    public Kept {
      if (percent < 0 || percent > MOST) {
        throw new IllegalArgumentException("a share is 0 to " + MOST + " percent");
      }
    }

    /** Whether the time of this place in its week is one of those, spread over the week. */
    public boolean keeps(int place) {
      return (place + 1) * percent / 100 > place * percent / 100;
    }
  }
}
