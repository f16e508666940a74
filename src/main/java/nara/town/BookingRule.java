package nara.town;

import java.time.Duration;
import java.time.Period;

/**
 * What may be booked.
 *
 * @param length of a meeting
 * @param notice the shortest time between booking and meeting
 * @param horizon how far ahead one can book
 */
public record BookingRule(Duration length, Duration notice, Period horizon) {}
