package nara.booking.calendar;

import java.time.Duration;

/** HTTP that gives up soon. */
public final class ShortWeb {
  private ShortWeb() {}

  public static Web web() {
    return new Web(Duration.ofSeconds(2));
  }
}
