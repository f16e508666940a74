package nara.signin;

/** What came back from the sign-in is not what we asked for. */
final class NotBelievedException extends Exception {
  private static final long serialVersionUID = 1L;

  NotBelievedException(String message, Throwable cause) {
    super(message, cause);
  }

  NotBelievedException(String message) {
    super(message);
  }
}
