package nara.cli.converse;

/** A conversation asks for something that cannot be done; the message says what. */
public final class StagingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StagingException(String message) {
    super(message);
  }
}
