package nara.mail;

/**
 * The server that takes mail.
 *
 * @param user who we are there; empty if it lets everybody in
 * @param from the address that mail comes from
 */
public record MailServer(
    String host, int port, Security security, String user, String password, String from) {

  /** How the line is encrypted. */
  public enum Security {
    /** Before a word is said. */
    TLS,
    /** After the greeting; a server that cannot is told nothing more. */
    STARTTLS,
    /** Not at all: for a server on this machine. */
    NONE
  }

  @Override
  public String toString() {
    return "MailServer[" + host + ":" + port + ", " + security + "]";
  }
}
