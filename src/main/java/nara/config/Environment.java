package nara.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nara.message.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** The variables as values, and a list of what is wrong with them. An empty one counts as unset. */
final class Environment {
  private static final Set<String> WEB = Set.of("http", "https");

  private final Map<String, String> variables;
  private final List<String> problems = new ArrayList<>();

  Environment(Map<String, String> variables) {
    this.variables = variables;
  }

  List<String> problems() {
    return problems;
  }

  void problem(String line) {
    problems.add(line);
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(variables.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  Optional<Secret> secret(String name) {
    return text(name).map(Secret::new);
  }

  boolean isAnySet(List<String> names) {
    return names.stream().anyMatch(name -> text(name).isPresent());
  }

  /** Adds a problem if it is not set. */
  void require(String name, String mend) {
    if (text(name).isEmpty()) {
      problem(name + " saknas: " + mend);
    }
  }

  int port(String name, int otherwise) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    if (text.get().matches("[0-9]{1,5}")) {
      int port = Integer.parseInt(text.get());
      if (port >= 1 && port <= 65_535) {
        return port;
      }
    }
    problem(name + " ska vara ett tal från 1 till 65535, inte \"" + text.get() + "\".");
    return otherwise;
  }

  Optional<PhoneNumber> number(String name) {
    Optional<String> text = text(name);
    if (text.isPresent() && !PhoneNumber.isE164(text.get())) {
      problem(name + " ska vara ett nummer med landskod utan mellanslag, som +46406280410.");
      return Optional.empty();
    }
    return text.map(PhoneNumber::new);
  }

  Optional<URI> url(String name) {
    Optional<String> text = text(name);
    Optional<URI> url = text.flatMap(Environment::webAddress);
    if (text.isPresent() && url.isEmpty()) {
      problem(
          name
              + " ska vara en hel webbadress utan frågetecken och inloggning,"
              + " som https://chat.exempelstad.se.");
    }
    return url;
  }

  /** Whether the address, if set, can lead to this machine only, however else it is wrong. */
  boolean isUnsetOrLoopback(String name) {
    return text(name)
        .map(text -> text.contains("://") ? text : "http://" + text)
        .map(text -> uri(text).filter(Loopback::isLoopback).isPresent())
        .orElse(true);
  }

  private static Optional<URI> webAddress(String text) {
    return uri(text.replaceFirst("/+$", ""))
        .filter(url -> url.getHost() != null && isWeb(url) && isPlain(url));
  }

  private static boolean isWeb(URI url) {
    @Nullable String scheme = url.getScheme();
    return scheme != null && WEB.contains(scheme.toLowerCase(Locale.ROOT));
  }

  private static boolean isPlain(URI url) {
    return url.getRawQuery() == null && url.getRawFragment() == null && url.getUserInfo() == null;
  }

  private static Optional<URI> uri(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
