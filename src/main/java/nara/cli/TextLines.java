package nara.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of UTF-8, each as soon as it is there. Only a line feed ends a line, with or without a
 * carriage return before it, so that texts keep all other signs; bytes that are no UTF-8 become
 * U+FFFD. Of a line that is too long only the beginning is kept.
 */
final class TextLines {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** The most that a sign takes in UTF-8, a byte order mark being one too. */
  private static final int BYTES_OF_A_SIGN = 4;

  private final InputStream in;
  private final int longest;
  private final byte[] arrived = new byte[8192];
  private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
  private boolean isFirst = true;
  private boolean hasEnded;

  /**
   * Reads from a stream.
   *
   * @param longest how many UTF-16 units of a line are kept; of a longer line there is one more
   */
  TextLines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /**
   * Waits for a line.
   *
   * @return it, and those that came with it, without their ends; none when there are no more
   */
  List<String> next() throws IOException {
    List<String> lines = new ArrayList<>();
    while (lines.isEmpty() && !hasEnded) {
      int count = in.read(arrived);
      hasEnded = count < 0;
      for (int i = 0; i < count; i++) {
        if (arrived[i] == '\n') {
          lines.add(line());
        } else if (begun.size() < BYTES_OF_A_SIGN * (longest + 2)) {
          begun.write(arrived[i]);
        }
      }
      if (hasEnded && begun.size() > 0) {
        lines.add(line());
      }
    }
    return lines;
  }

  private String line() {
    String line = begun.toString(StandardCharsets.UTF_8);
    begun.reset();
    boolean isMarked = isFirst && line.startsWith(BYTE_ORDER_MARK);
    isFirst = false;
    String text = line.substring(isMarked ? 1 : 0, line.length() - (line.endsWith("\r") ? 1 : 0));
    return text.substring(0, Math.min(text.length(), longest + 1));
  }
}
