package nara.seal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The key file cannot be used. The message is one sentence with its mend, and shows no key. */
public final class KeysUnreadableException extends RuntimeException {
  KeysUnreadableException(Path file, String what, @Nullable Throwable cause) {
    super("Nyckelfilen " + file + " " + what + ".", cause);
  }
}
