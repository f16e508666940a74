package nara.authoring;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nara.town.NoticeRule;

/** Reads when staff are told that something waits, and where their work e-mail goes. */
final class NoticesReader {
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9_+-]+(\\.[A-Za-z0-9_+-]+)*@([A-Za-z0-9-]+\\.)+[A-Za-z]{2,}");
  private static final int LONGEST_ADDRESS = 254;
  private static final int A_DAY = 2;

  private NoticesReader() {}

  static NoticeRule rule(Yaml at) {
    at.allowOnly(TownKeys.NOTICES);
    Duration before =
        at.get("before_deadline")
            .as("value_notice_lead", NoticesReader::lead)
            .orElse(NoticeRule.USUAL.beforeDeadline());
    Yaml stated = at.get("twice_daily");
    List<LocalTime> times =
        stated.list().stream().map(TownReader::clock).flatMap(Optional::stream).toList();
    boolean isRead = times.size() == stated.list().size();
    if (stated.isPresent() && isRead && !isTwiceInOrder(times)) {
      stated.wrong("notices_twice");
    }
    return new NoticeRule(
        before, stated.isPresent() && isRead ? times : NoticeRule.USUAL.twiceDaily());
  }

  private static boolean isTwiceInOrder(List<LocalTime> times) {
    return times.size() == A_DAY && times.get(0).isBefore(times.get(1));
  }

  /** A time before a deadline that leaves something to do, and is not a week. */
  private static Duration lead(String text) {
    Duration lead = Durations.elapsed(text);
    if (lead.compareTo(Duration.ofMinutes(5)) < 0 || lead.compareTo(Duration.ofHours(8)) > 0) {
      throw new IllegalArgumentException("not from 5 minutes to a working day");
    }
    return lead;
  }

  /** An address alone: no name, no line end, nothing that a header could be made of. */
  static String address(String text) {
    if (text.length() > LONGEST_ADDRESS || !ADDRESS.matcher(text).matches()) {
      throw new IllegalArgumentException("no address");
    }
    return text;
  }
}
