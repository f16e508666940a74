package nara.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextLinesTest {
  private static final int LONGEST = 5;

  @Test
  void ofALineThatNeverEndsLittleIsKept() throws IOException {
    InputStream endless = new SequenceInputStream(new Letters(10_000_000), bytes("\nhej\r\n"));

    assertThat(all(endless)).containsExactly("aaaaaa", "hej");
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(strings = {"abcde", "ååååå", "ตตตตต", "😀😀a", "", "a"})
  void aLineOfTheLongestLengthIsWhole(String line) throws IOException {
    assertThat(all(bytes("\uFEFF" + line + "\r\nhej\n"))).containsExactly(line, "hej");
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(strings = {"abcdef", "åååååå", "ตตตตตต", "😀😀😀"})
  void aLongerLineIsSeenToBeLonger(String line) throws IOException {
    assertThat(all(bytes(line.repeat(10) + "\nhej")))
        .first()
        .satisfies(
            it -> assertThat(it).hasSize(LONGEST + 1).startsWith(line.substring(0, LONGEST)));
  }

  private static List<String> all(InputStream in) throws IOException {
    TextLines lines = new TextLines(in, LONGEST);
    List<String> all = new ArrayList<>();
    for (List<String> next = lines.next(); !next.isEmpty(); next = lines.next()) {
      all.addAll(next);
    }
    return all;
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** More than anybody writes. */
  private static final class Letters extends InputStream {
    private long left;

    Letters(long count) {
      this.left = count;
    }

    @Override
    public int read() {
      return left-- > 0 ? 'a' : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      int count = (int) Math.min(left, length);
      Arrays.fill(into, offset, offset + count, (byte) 'a');
      left -= count;
      return count == 0 ? -1 : count;
    }
  }
}
