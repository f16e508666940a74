package nara;

/** The keys are not those with which the data were sealed; the message says what to do. */
public final class KeysMismatchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  KeysMismatchException(String message) {
    super(message);
  }
}
