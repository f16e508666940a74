package nara.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads who carries mail to staff: first {@link #check}, then, if all is well, read. */
final class MailReader {
  private static final Map<String, Integer> PORTS = Map.of("smtp", 587, "smtps", 465);
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9_+.-]{1,64}@[A-Za-z0-9.-]{1,180}");

  private final Environment environment;

  MailReader(Environment environment) {
    this.environment = environment;
  }

  void check() {
    if (!environment.isAnySet(Names.MAIL)) {
      return;
    }
    environment.require(
        Names.MAIL_URL, "ange er e-postserver, som smtp://namn:lösenord@post.exempelstad.se:587.");
    environment.require(
        Names.MAIL_FROM, "ange adressen som e-posten kommer från, som nara@exempelstad.se.");
    boolean isSet = environment.text(Names.MAIL_URL).isPresent();
    if (isSet && url().flatMap(it -> read(it, "")).isEmpty()) {
      environment.problem(
          Names.MAIL_URL
              + " ska vara som smtp://namn:lösenord@post.exempelstad.se:587 eller smtps://…;"
              + " tecken som @ : / % i lösenordet skrivs som %40 %3A %2F %25.");
    }
    if (environment
        .text(Names.MAIL_FROM)
        .filter(it -> !ADDRESS.matcher(it).matches())
        .isPresent()) {
      environment.problem(Names.MAIL_FROM + " ska vara bara en adress, som nara@exempelstad.se.");
    }
  }

  Optional<Mail> read() {
    return environment.text(Names.MAIL_FROM).flatMap(from -> url().flatMap(it -> read(it, from)));
  }

  private Optional<URI> url() {
    try {
      Optional<String> text = environment.text(Names.MAIL_URL);
      return text.isPresent() ? Optional.of(new URI(text.get())) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<Mail> read(URI url, String from) {
    String scheme = Objects.requireNonNullElse(url.getScheme(), "").toLowerCase(Locale.ROOT);
    @Nullable Integer port = PORTS.get(scheme);
    @Nullable String host = url.getHost();
    boolean isPlain =
        url.getRawQuery() == null
            && url.getRawFragment() == null
            && Objects.requireNonNullElse(url.getRawPath(), "").matches("/?");
    String login = Objects.requireNonNullElse(url.getRawUserInfo(), "");
    int colon = login.indexOf(':');
    if (port == null || host == null || !isPlain || (!login.isEmpty() && colon < 1)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Mail(
              host.replaceAll("[\\[\\]]", ""),
              url.getPort() == -1 ? port : url.getPort(),
              scheme.equals("smtps"),
              Loopback.isLoopback(url),
              colon < 1 ? "" : decoded(login.substring(0, colon)),
              new Secret(colon < 1 ? "" : decoded(login.substring(colon + 1))),
              from));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
