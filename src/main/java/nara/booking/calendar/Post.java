package nara.booking.calendar;

import jakarta.activation.DataHandler;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import javax.net.ssl.SSLException;
import nara.booking.calendar.AccountSettings.Smtp;
import nara.booking.calendar.AccountSettings.Tls;
import nara.booking.calendar.CalendarFault.Code;
import org.jspecify.annotations.Nullable;

/** Sends invitations by mail. */
final class Post {
  private static final String LIMIT_MS = "10000";

  /** For all of it. */
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private Post() {}

  /**
   * An invitation.
   *
   * @param id the same whenever it is sent again
   * @param method REQUEST or CANCEL
   */
  record Letter(
      String id,
      Instant at,
      String from,
      String to,
      String subject,
      String text,
      String method,
      String calendar) {}

  /**
   * Sends a letter.
   *
   * @throws CalendarFault also if it is not sent by then: a server that says a word now and then
   *     would hold us for ever
   */
  static void send(Smtp server, Letter letter, Deadline deadline) throws CalendarFault {
    try (Sockets sockets = Sockets.until(deadline, LIMIT)) {
      try {
        Session session = session(server, sockets);
        MimeMessage message = message(session, letter);
        try (Transport transport = session.getTransport()) {
          connect(transport, server);
          transport.sendMessage(message, message.getAllRecipients());
        }
      } catch (MessagingException | IOException e) {
        throw sockets.isOver() ? new CalendarFault(Code.TIMEOUT, e) : fault(e);
      }
    }
  }

  /** Tries whether the server lets us in. */
  static void attempt(Smtp server, Deadline deadline) throws CalendarFault {
    try (Sockets sockets = Sockets.until(deadline, LIMIT)) {
      try (Transport transport = session(server, sockets).getTransport()) {
        connect(transport, server);
      } catch (MessagingException e) {
        throw sockets.isOver() ? new CalendarFault(Code.TIMEOUT, e) : fault(e);
      }
    }
  }

  private static void connect(Transport transport, Smtp server) throws MessagingException {
    if (server.user().isEmpty()) {
      transport.connect();
    } else {
      transport.connect(server.user(), server.password().reveal());
    }
  }

  private static Session session(Smtp server, Sockets sockets) {
    boolean isImplicit = server.tls() == Tls.IMPLICIT;
    String protocol = isImplicit ? "smtps" : "smtp";
    String prefix = "mail." + protocol + ".";
    Properties properties = new Properties();
    properties.setProperty("mail.transport.protocol", protocol);
    properties.setProperty(prefix + "host", server.host());
    properties.setProperty(prefix + "port", "" + server.port());
    properties.setProperty(prefix + "auth", "" + !server.user().isEmpty());
    properties.setProperty(prefix + "connectiontimeout", LIMIT_MS);
    properties.setProperty(prefix + "timeout", LIMIT_MS);
    properties.setProperty(prefix + "writetimeout", LIMIT_MS);
    properties.put(prefix + "socketFactory", sockets);
    properties.setProperty(prefix + "socketFactory.fallback", "false");
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    if (server.tls() == Tls.STARTTLS) {
      properties.setProperty(prefix + "starttls.enable", "true");
      properties.setProperty(prefix + "starttls.required", "true");
    }
    return Session.getInstance(properties);
  }

  private static MimeMessage message(Session session, Letter letter)
      throws MessagingException, IOException {
    MimeMessage message =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + letter.id() + ">");
          }
        };
    message.setFrom(new InternetAddress(letter.from(), true));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
    message.setSubject(letter.subject(), "UTF-8");
    message.setSentDate(Date.from(letter.at()));
    message.setHeader("Auto-Submitted", "auto-generated");
    MimeBodyPart words = new MimeBodyPart();
    words.setText(letter.text(), "UTF-8");
    MimeBodyPart calendar = new MimeBodyPart();
    String type = "text/calendar; charset=UTF-8; method=" + letter.method();
    byte[] bytes = letter.calendar().getBytes(StandardCharsets.UTF_8);
    calendar.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, type)));
    calendar.setHeader("Content-Type", type);
    // line ends and folds arrive as they are written
    calendar.setHeader("Content-Transfer-Encoding", "base64");
    message.setContent(new MimeMultipart("alternative", words, calendar));
    message.saveChanges();
    return message;
  }

  private static CalendarFault fault(Exception fault) {
    if (fault instanceof AuthenticationFailedException) {
      return new CalendarFault(Code.LOGIN, fault);
    }
    for (@Nullable Throwable it = fault; it != null; it = it.getCause()) {
      if (it instanceof SSLException) {
        return new CalendarFault(Code.CERTIFICATE, fault);
      }
      if (it instanceof SocketTimeoutException) {
        return new CalendarFault(Code.TIMEOUT, fault);
      }
      if (it instanceof ConnectException) {
        return new CalendarFault(Code.UNREACHABLE, fault);
      }
    }
    boolean isOfTheLetter =
        fault instanceof SendFailedException it
            && it.getInvalidAddresses() != null
            && it.getInvalidAddresses().length > 0;
    return new CalendarFault(isOfTheLetter ? Code.REFUSED : Code.UNREACHABLE, fault);
  }
}
