package nara.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Lines of UTF-8, each as soon as it is there. Only a line feed ends a line, with or without a
 * carriage return before it, so that texts keep all other signs; bytes that are no UTF-8 become
 * U+FFFD.
 */
final class TextLines {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final InputStream in;
  private boolean isFirst = true;

  TextLines(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  /** The next line without its end; null when there is none. */
  @Nullable String next() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int read = in.read();
    if (read < 0) {
      return null;
    }
    while (read >= 0 && read != '\n') {
      bytes.write(read);
      read = in.read();
    }
    String line = bytes.toString(StandardCharsets.UTF_8);
    boolean isMarked = isFirst && line.startsWith(BYTE_ORDER_MARK);
    isFirst = false;
    return line.substring(isMarked ? 1 : 0, line.length() - (line.endsWith("\r") ? 1 : 0));
  }
}
