package nara.signin;

/** A page that only says something: its texts are {@code signin.<key>.title}, what and mend. */
enum Message {
  DOWN(503, Way.AGAIN),
  STALE(400, Way.SIGN_IN),
  CANCELLED(403, Way.AGAIN),
  DISBELIEVED(403, Way.AGAIN),
  NO_ROLE(403, Way.SIGN_IN),
  NOT_IN_ROSTER(403, Way.SIGN_IN),
  FORBIDDEN(403, Way.DESK),
  REFUSED(403, Way.NONE),
  SIGNED_OUT(401, Way.SIGN_IN),
  OUT(200, Way.SIGN_IN),
  HOST(403, Way.NONE);

  /** What one can do next by one click. */
  enum Way {
    AGAIN,
    SIGN_IN,
    DESK,
    NONE
  }

  private final int status;
  private final Way way;

  Message(int status, Way way) {
    this.status = status;
    this.way = way;
  }

  int status() {
    return status;
  }

  Way way() {
    return way;
  }
}
