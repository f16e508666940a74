package nara.authoring;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads whole files of UTF-8. */
final class TextFile {
  /** Of files that come with the program. */
  static final String FETCH = "";

  private static final char PUT_FOR_WHAT_IS_NOT_UTF_8 = '\uFFFD';

  private TextFile() {}

  /** The text of a file that comes with the program; empty, with a problem, if there is none. */
  static Optional<String> read(Path path, String name, Problems problems) {
    return read(path, name, FETCH, problems);
  }

  /**
   * The text of a file; empty, with a problem, if it cannot be read.
   *
   * @param name how the file is named in problems
   * @param ifMissing the end of the code of what to do if it is not there
   */
  static Optional<String> read(Path path, String name, String ifMissing, Problems problems) {
    try {
      return decode(Files.readAllBytes(path), name, problems);
    } catch (IOException e) {
      problems.add(name, 1, 1, "file_unreadable" + ifMissing);
      return Optional.empty();
    }
  }

  private static Optional<String> decode(byte[] bytes, String name, Problems problems) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf(PUT_FOR_WHAT_IS_NOT_UTF_8) < 0) {
      return Optional.of(text);
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), out, true);
    out.flip();
    if (result.isError()) {
      int line = 1 + (int) out.chars().filter(it -> it == '\n').count();
      problems.add(name, line, 1, "not_utf8");
      return Optional.empty();
    }
    return Optional.of(out.toString());
  }
}
