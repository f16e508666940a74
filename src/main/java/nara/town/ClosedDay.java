package nara.town;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A day on which the town closes besides the public holidays, such as a klämdag.
 *
 * @param from when it closes that day; midnight when it does not open at all
 */
public record ClosedDay(LocalDate date, LocalTime from) {}
