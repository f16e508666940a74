package nara.understand.times;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nara.message.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class TimeParserTest {
  private static final int HELD_OUT_AT_LEAST = 98;
  private static final int RESIDENTS_AT_LEAST = 115;

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
    assertAtLeast(HELD_OUT_AT_LEAST, 100, "held-out");
  }

  @Test
  void understandsMostOfWhatResidentsWrite() {
    assertAtLeast(RESIDENTS_AT_LEAST, 120, "residents");
  }

  private void assertAtLeast(int right, int size, String files) {
    List<TimeLines.Line> lines = new ArrayList<>();
    lines.addAll(TimeLines.read(files + "-sv.tsv", Language.SWEDISH));
    lines.addAll(TimeLines.read(files + "-en.tsv", Language.ENGLISH));
    List<String> wrong =
        lines.stream()
            .filter(line -> !line.actual(parser).equals(line.expected()))
            .map(line -> line + ", not " + line.actual(parser))
            .toList();
    assertThat(lines).hasSize(size);
    assertThat(lines.size() - wrong.size())
        .as("wrong:\n%s", String.join("\n", wrong))
        .isGreaterThanOrEqualTo(right);
  }
}
