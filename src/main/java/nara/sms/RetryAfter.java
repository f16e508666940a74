package nara.sms;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Reads the header of RFC 9110 §10.2.3: seconds, or a date, which is taken from the answer's own
 * date.
 */
final class RetryAfter {
  private static final Duration LONGEST = Duration.ofDays(1);

  private RetryAfter() {}

  /** Zero if the header is missing, past or unreadable; a day at most. */
  static Duration of(HttpHeaders headers) {
    return headers
        .firstValue("Retry-After")
        .map(String::strip)
        .map(value -> value.matches("[0-9]+") ? seconds(value) : untilDate(value, headers))
        .orElse(Duration.ZERO);
  }

  private static Duration seconds(String digits) {
    return digits.length() > 5 ? LONGEST : within(Duration.ofSeconds(Long.parseLong(digits)));
  }

  private static Duration untilDate(String value, HttpHeaders headers) {
    Optional<ZonedDateTime> then = date(value);
    Optional<ZonedDateTime> now = headers.firstValue("Date").flatMap(RetryAfter::date);
    if (then.isEmpty() || now.isEmpty()) {
      return Duration.ZERO;
    }
    return within(Duration.between(now.get(), then.get()));
  }

  private static Optional<ZonedDateTime> date(String value) {
    try {
      return Optional.of(ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Duration within(Duration wait) {
    if (wait.isNegative()) {
      return Duration.ZERO;
    }
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
