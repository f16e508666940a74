package nara.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nara.message.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class TimeParserTest {
  private static final int HELD_OUT_AT_LEAST = 94;

  private final TimeParser parser = new TimeParser();

  static Stream<TimeLines.Line> lines() {
    return Stream.concat(
        TimeLines.read("sv.tsv", Language.SWEDISH).stream(),
        TimeLines.read("en.tsv", Language.ENGLISH).stream());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lines")
  void readsWhatPeopleWrite(TimeLines.Line line) {
    assertThat(line.actual(parser)).isEqualTo(line.expected());
  }

  @Test
  void understandsMostLinesItWasNotMadeFor() {
    List<TimeLines.Line> lines = new ArrayList<>();
    lines.addAll(TimeLines.read("held-out-sv.tsv", Language.SWEDISH));
    lines.addAll(TimeLines.read("held-out-en.tsv", Language.ENGLISH));
    List<String> wrong =
        lines.stream()
            .filter(line -> !line.actual(parser).equals(line.expected()))
            .map(line -> line + ", not " + line.actual(parser))
            .toList();
    assertThat(lines).hasSize(100);
    assertThat(lines.size() - wrong.size())
        .as("wrong:\n%s", String.join("\n", wrong))
        .isGreaterThanOrEqualTo(HELD_OUT_AT_LEAST);
  }
}
