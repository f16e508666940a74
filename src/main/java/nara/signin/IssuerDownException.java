package nara.signin;

/** The organisation's sign-in cannot be reached, or cannot be used as it is set up. */
final class IssuerDownException extends Exception {
  private static final long serialVersionUID = 1L;

  IssuerDownException(String message, Throwable cause) {
    super(message, cause);
  }

  IssuerDownException(String message) {
    super(message);
  }
}
