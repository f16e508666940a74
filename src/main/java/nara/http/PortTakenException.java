package nara.http;

/** Another program listens at the port. */
public final class PortTakenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PortTakenException(int port, Throwable cause) {
    super("port " + port + " is taken", cause);
  }
}
