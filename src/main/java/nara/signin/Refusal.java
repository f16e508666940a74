package nara.signin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request goes no further. {@link SignIn#register} says what is answered: a page that tells why,
 * or the way to the sign-in.
 */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Message why;
  private final transient @Nullable LocalPath returnsTo;
  private final boolean isPage;

  private Refusal(Message why, @Nullable LocalPath returnsTo, boolean isPage) {
    super(why.name(), null, false, false);
    this.why = why;
    this.returnsTo = returnsTo;
    this.isPage = isPage;
  }

  static Refusal of(Message why) {
    return new Refusal(why, null, false);
  }

  /** Of somebody who opens a page without being signed in: they sign in and are back there. */
  static Refusal ofPage(LocalPath page) {
    return new Refusal(Message.SIGNED_OUT, page, true);
  }

  /** Of what a page sends or fetches without anybody signed in. */
  static Refusal of(Message why, LocalPath returnsTo) {
    return new Refusal(why, returnsTo, false);
  }

  Message why() {
    return why;
  }

  Optional<LocalPath> returnsTo() {
    return Optional.ofNullable(returnsTo);
  }

  boolean isPage() {
    return isPage;
  }
}
