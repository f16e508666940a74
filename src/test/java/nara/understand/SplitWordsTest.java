package nara.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nara.message.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitWordsTest {
  private static final SplitWords WORDS =
      SplitWords.of(
          Stream.of("kan jag flytta tiden", "jag vill inte boka om", "då får jag omboka", "ny tid")
              .flatMap(text -> IntStream.range(0, 20).mapToObj(it -> example(text)))
              .toList());

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "kan ja fl ytta tiden, kan ja flytta tiden",
    "flyt ta, flytta",
    "jag in te vill, jag inte vill",
    "boka om, boka om",
    "om boka, om boka",
    "ny tid, ny tid",
    "fl, fl",
    "flytta flytta, flytta flytta"
  })
  void whatIsNoWordIsJoinedToOneThatIs(String written, String joined) {
    assertThat(WORDS.joined(List.of(written.split(" ", -1))))
        .containsExactly(joined.split(" ", -1));
  }

  private static Example example(String text) {
    return new Example("move_meeting", Language.SWEDISH, "moa", text);
  }
}
