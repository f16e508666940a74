package nara.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import nara.mail.MailServer.Security;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends mail, one at a time. */
public final class Mailer {
  private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);
  private static final String LIMIT_MS = "10000";

  private final MailServer server;
  private final Session session;

  public Mailer(MailServer server) {
    this.server = server;
    this.session = session(server);
  }

  /**
   * A mail. Its address and its subject hold no line end or other control character, from which
   * headers could be made.
   *
   * @param id the same whenever it is sent again, so that a server can tell
   * @param to an address alone
   */
  public record Mail(String id, Instant at, String to, String subject, String text) {
    public Mail {
      if ((id + to + subject).chars().anyMatch(Character::isISOControl)) {
        throw new IllegalArgumentException("a control character in a header");
      }
    }

    @Override
    public String toString() {
      return "Mail[" + id + "]";
    }
  }

  /** Sends it; false if the server did not take it, as far as we know. */
  public boolean send(Mail mail) {
    try (Transport transport = session.getTransport()) {
      MimeMessage message = message(mail);
      if (server.user().isEmpty()) {
        transport.connect();
      } else {
        transport.connect(server.user(), server.password());
      }
      transport.sendMessage(message, message.getAllRecipients());
      return true;
    } catch (MessagingException e) {
      // its own words may hold the address
      LOG.warn("mail {} was not sent: {}", mail.id(), e.getClass().getSimpleName());
      return false;
    }
  }

  private MimeMessage message(Mail mail) throws MessagingException {
    MimeMessage message =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + mail.id() + ">");
          }
        };
    message.setFrom(new InternetAddress(server.from(), true));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
    message.setSubject(mail.subject(), "UTF-8");
    message.setSentDate(Date.from(mail.at()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setText(mail.text(), "UTF-8");
    message.saveChanges();
    return message;
  }

  private static Session session(MailServer server) {
    String protocol = server.security() == Security.TLS ? "smtps" : "smtp";
    String prefix = "mail." + protocol + ".";
    Properties properties = new Properties();
    properties.setProperty("mail.transport.protocol", protocol);
    properties.setProperty(prefix + "host", server.host());
    properties.setProperty(prefix + "port", "" + server.port());
    properties.setProperty(prefix + "auth", "" + !server.user().isEmpty());
    properties.setProperty(prefix + "connectiontimeout", LIMIT_MS);
    properties.setProperty(prefix + "timeout", LIMIT_MS);
    properties.setProperty(prefix + "writetimeout", LIMIT_MS);
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    if (server.security() == Security.STARTTLS) {
      properties.setProperty(prefix + "starttls.enable", "true");
      properties.setProperty(prefix + "starttls.required", "true");
    }
    return Session.getInstance(properties);
  }
}
