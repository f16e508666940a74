package nara.booking.calendar;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import nara.config.Loopback;
import nara.config.Secret;

/** How a calendar is reached. */
public sealed interface AccountSettings {
  /** What kinds there are. */
  enum Kind {
    CALDAV,
    FEED,
    INVITATION;

    /** As the database and the commands write it. */
    public String written() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String written) {
      return valueOf(written.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * A calendar on a CalDAV server, read and written.
   *
   * @param url of the calendar itself; ends in a slash
   */
  record CalDav(URI url, String user, Secret password) implements AccountSettings {}

  /**
   * A published calendar, read alone.
   *
   * @param url whoever knows it can read the calendar
   */
  record Feed(Secret url) implements AccountSettings {
    URI uri() {
      return URI.create(url.reveal());
    }
  }

  /**
   * A mailbox that is sent invitations.
   *
   * @param from who invites
   * @param to the caseworker's work address
   */
  record Invitation(Smtp smtp, String from, String to) implements AccountSettings {}

  /**
   * A mail server.
   *
   * @param user empty where the server asks for none
   */
  record Smtp(String host, int port, Tls tls, String user, Secret password) {}

  /** How the way to a mail server is protected. */
  enum Tls {
    STARTTLS,
    IMPLICIT,
    /** Not at all: only to this machine. */
    NONE
  }

  default Kind kind() {
    return match(it -> Kind.CALDAV, it -> Kind.FEED, it -> Kind.INVITATION);
  }

  /** Where it is, without anything secret: for those who look after it. */
  default String place() {
    return match(
        it -> it.url().getHost() + it.url().getRawPath(),
        it -> it.uri().getHost() + "",
        it -> it.to());
  }

  /** Whether both lead to the same calendar, whoever goes there. */
  default boolean leadsToSame(AccountSettings other) {
    if (this instanceof Feed one && other instanceof Feed two) {
      return one.url().equals(two.url());
    }
    return kind() == other.kind() && place().equals(other.place());
  }

  default <T> T match(
      Function<CalDav, T> caldav, Function<Feed, T> feed, Function<Invitation, T> invitation) {
    if (this instanceof CalDav it) {
      return caldav.apply(it);
    }
    if (this instanceof Feed it) {
      return feed.apply(it);
    }
    return invitation.apply((Invitation) this);
  }

  /** The address if we may go there: encrypted, or on this machine; without a password in it. */
  static Optional<URI> address(String text) {
    try {
      URI uri = URI.create(text.strip().replaceFirst("^webcals?://", "https://"));
      boolean isSafe =
          "https".equalsIgnoreCase(uri.getScheme())
              || ("http".equalsIgnoreCase(uri.getScheme()) && Loopback.isLoopback(uri));
      return Optional.of(uri)
          .filter(it -> isSafe && it.getHost() != null)
          .filter(it -> it.getRawUserInfo() == null && it.getRawFragment() == null);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The address of a calendar itself, with the slash in which it ends. */
  static Optional<URI> collection(String text) {
    return address(text.strip().replaceFirst("/*$", "/")).filter(it -> it.getRawQuery() == null);
  }

  /** Whether a mail server may be spoken to in the open: only on this machine. */
  static boolean mayBeOpen(String host) {
    return host.equalsIgnoreCase("localhost")
        || (HOST.matcher(host).matches() && Loopback.isLoopback(URI.create("smtp://" + host)));
  }

  /** Whether it is a plain mail address. */
  static boolean isMail(String text) {
    return MAIL.matcher(text).matches();
  }

  Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,253}");
  Pattern MAIL = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,253}");
}
