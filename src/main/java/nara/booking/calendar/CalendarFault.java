package nara.booking.calendar;

/** Why a calendar could not be worked on. */
public final class CalendarFault extends Exception {
  private static final long serialVersionUID = 1;

  /** What stands in the way. */
  public enum Code {
    /** No connection: it is down, or its name is unknown. */
    UNREACHABLE(true),
    /** No whole answer in time. */
    TIMEOUT(true),
    /** Its certificate is not accepted. */
    CERTIFICATE(true),
    /** It knows no such user and password. */
    LOGIN(true),
    /** It says that something is wrong with itself. */
    SERVER_ERROR(true),
    /** It sends us to another address, where we do not go. */
    REDIRECTED(true),
    /** There is nothing at the address. */
    NOT_FOUND(true),
    /** What is at the address is no calendar. */
    NOT_A_CALENDAR(true),
    /** What is answered cannot be understood. */
    NONSENSE(false),
    /** More is answered than we read. */
    TOO_LARGE(false),
    /** We may read, but not write. */
    READ_ONLY(false),
    /** It does not take this one event. */
    REFUSED(false),
    /** More of our events are gone at once than anybody takes away. */
    MANY_GONE(false),
    /** More of our events have moved at once than anybody moves. */
    MANY_MOVED(false),
    /** What we wrote was taken, and yet cannot be seen there. */
    NEVER_SEEN(false),
    /** It has no room for more. */
    FULL(false),
    /** The settings cannot be opened, or lack something. */
    SETTINGS(true),
    /** A fault of ours. */
    INTERNAL(true);

    private final boolean stopsAll;

    Code(boolean stopsAll) {
      this.stopsAll = stopsAll;
    }

    /**
     * Whether it may be a single event that the server cannot digest, and not the server itself.
     */
    boolean isPerhapsOfTheEvent() {
      return this == SERVER_ERROR || this == TIMEOUT;
    }

    /** Whether nothing else need be tried at this calendar now. */
    boolean stopsAll() {
      return stopsAll;
    }
  }

  private final Code code;

  CalendarFault(Code code) {
    super(code.name());
    this.code = code;
  }

  CalendarFault(Code code, Throwable cause) {
    super(code.name(), cause);
    this.code = code;
  }

  /** What stands in the way. */
  public Code code() {
    return code;
  }
}
