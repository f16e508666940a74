package nara.booking.calendar;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nara.booking.calendar.CalendarFault.Code;
import nara.booking.calendar.Web.Answer;

/** What a CalDAV server means by its answers. */
final class DavAnswers {
  private static final int MULTI_STATUS = 207;
  private static final int TAKEN = 412;
  private static final int FULL = 507;
  private static final Set<Integer> GONE = Set.of(404, 410);
  private static final Set<Integer> NOT_NOW = Set.of(408, 423, 425, 429);

  /** What may stand between the quotes, and in a header (RFC 9110, 8.8.3). */
  private static final Pattern TAG = Pattern.compile("[\\x21\\x23-\\x7e]{1,200}");

  private DavAnswers() {}

  static MultiStatus multiStatus(Answer answer) throws CalendarFault {
    if (answer.status() != MULTI_STATUS) {
      throw fault(answer);
    }
    return MultiStatus.read(answer.body());
  }

  static boolean isMultiStatus(Answer answer) {
    return answer.status() == MULTI_STATUS;
  }

  static boolean isGone(int status) {
    return GONE.contains(status);
  }

  /** Whether an event was not written because somebody else has meanwhile. */
  static boolean isOutrun(Answer answer, boolean isChange) {
    return answer.status() == TAKEN
        || (isGone(answer.status()) && isChange)
        || (!answer.isSuccess() && answer.body().contains("no-uid-conflict"));
  }

  /** What is wrong where something was to be written. */
  static CalendarFault writingFault(Answer answer) {
    int status = answer.status();
    if (status == 403 || status == 405) {
      return new CalendarFault(Code.READ_ONLY);
    }
    if (status == FULL) {
      return new CalendarFault(Code.FULL);
    }
    // some servers answer 500 to an event that they cannot digest
    boolean isOfTheEvent = status >= 400 && status <= 500;
    boolean isUsual = status == 401 || isGone(status) || NOT_NOW.contains(status);
    return isOfTheEvent && !isUsual ? new CalendarFault(Code.REFUSED) : fault(answer);
  }

  /** What is wrong. */
  static CalendarFault fault(Answer answer) {
    int status = answer.status();
    if (status == 401 || status == 403) {
      return new CalendarFault(Code.LOGIN);
    }
    if (isGone(status)) {
      return new CalendarFault(Code.NOT_FOUND);
    }
    if (status == 405 || status == 501) {
      return new CalendarFault(Code.NOT_A_CALENDAR);
    }
    boolean isServers = status >= 500 || NOT_NOW.contains(status);
    return new CalendarFault(isServers ? Code.SERVER_ERROR : Code.NONSENSE);
  }

  static Optional<String> etag(Answer answer) {
    return answer.header("ETag").flatMap(DavAnswers::strong);
  }

  /**
   * A tag as it can be sent back. A server that shortens its answers marks its tags as weak, and
   * then takes none of them; some forget the quotes.
   */
  static Optional<String> strong(String etag) {
    String bare = etag.strip().replaceFirst("^W/", "").replaceAll("^\"|\"$", "");
    return TAG.matcher(bare).matches() ? Optional.of('"' + bare + '"') : Optional.empty();
  }
}
