package nara.phone;

/**
 * Why a message did not arrive.
 *
 * @param httpStatus what the town's program answered, 0 if it did not
 */
record Trouble(Kind kind, int httpStatus) {
  /** The kinds, with Twilio's code for each. */
  enum Kind {
    /** The resident's phone is switched off. */
    PHONE_IS_OFF(30003),
    /** The town's program answered that it did not take the message. */
    NOT_TAKEN(11200),
    /** There was nobody at the town's address. */
    NOT_REACHED(11205),
    /** The town's program did not answer in time, so nobody knows whether it has the message. */
    NO_ANSWER(11205);

    final int code;

    Kind(int code) {
      this.code = code;
    }
  }

  static Trouble of(Kind kind) {
    return new Trouble(kind, 0);
  }

  static Trouble notTaken(int httpStatus) {
    return new Trouble(Kind.NOT_TAKEN, httpStatus);
  }
}
