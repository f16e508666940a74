package nara.understand.times;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import nara.message.Language;

/** Lines of test data: when it was written, what was written, what it means. */
final class TimeLines {
  private TimeLines() {}

  /** One line; its text says what went wrong where it fails. */
  record Line(Language language, String now, String text, String expected) {
    Instant instant() {
      return LocalDateTime.parse(now).atZone(TimeParser.ZONE).toInstant();
    }

    String actual(TimeParser parser) {
      return TimeNotation.of(parser.parse(text, language, instant()));
    }

    @Override
    public String toString() {
      return "\"" + text + "\" at " + now + " is " + expected;
    }
  }

  static List<Line> read(String file, Language language) {
    try (InputStream in = TimeLines.class.getResourceAsStream("/times/" + file)) {
      if (in == null) {
        throw new IllegalStateException("no test data " + file);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(cells -> new Line(language, cells[0], cells[1], cells[2].replace("T00:00", "")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
