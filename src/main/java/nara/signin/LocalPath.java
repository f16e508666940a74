package nara.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page of ours to which somebody may be sent on, so that nobody is sent elsewhere by a link.
 *
 * @param text begins with one slash; percent-encoded, query included
 */
record LocalPath(String text) {
  static final LocalPath DESK = new LocalPath("/desk");

  private static final int LONGEST = 1_000;

  /** Visible ASCII without a backslash: browsers read it as a slash, and leave out line ends. */
  private static final Pattern FORM = Pattern.compile("/[\\x21-\\x5b\\x5d-\\x7e]*");

  private static final Pattern ELSEWHERE = Pattern.compile("[^?#]*(//|/\\.{1,2}(/|[?#]|$)).*");
  private static final Pattern SIGN_IN = Pattern.compile("/sign(in|out)([/?#;].*)?");

  /** The path, if it leads to a page of ours, and not round in a circle. */
  static Optional<LocalPath> of(@Nullable String path) {
    return Optional.ofNullable(path)
        .filter(it -> it.length() <= LONGEST)
        .filter(it -> FORM.matcher(it).matches())
        .filter(it -> !ELSEWHERE.matcher(it).matches())
        .filter(it -> !SIGN_IN.matcher(it).matches())
        .map(LocalPath::new);
  }

  /** The address that signs in first. */
  String afterSignIn() {
    return "/signin?to=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
