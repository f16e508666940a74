package nara.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import nara.message.Language;
import nara.understand.times.TimeMention;
import nara.understand.times.TimeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTest {
  private static final Instant NOW = Instant.parse("2026-11-23T08:10:00Z");

  @ParameterizedTest(name = "{0} picks {1}")
  @CsvSource({
    "2, 2",
    "1, 1",
    "2an, 2",
    "2an går bra men kan ja få komma till bibloteket, 2",
    "2:an tack, 2",
    "tar 1an, 1",
    "jag tar 2, 2",
    "nr 2, 2",
    "den andra, 2",
    "den första går bra, 1",
    "den sista, -1",
    "tvåan, 2",
    "'1, tack', 1",
    "1 arabic please, 1",
    "första, 1",
    "båda funkar, 1",
    "spelar ingen roll, 1"
  })
  void anOptionIsPicked(String text, int number) {
    assertThat(read(text).pick()).isEqualTo(OptionalInt.of(number));
  }

  @ParameterizedTest
  @CsvSource({
    "2 december går bra",
    "2 barn har jag",
    "inte 2an",
    "den andra går inte",
    "den andra veckan i december",
    "10",
    "13.30",
    "jag vet inte",
    "båda den första och den andra",
    "1 eller 2",
    "1an o 2an",
    "1 nej 2",
    "1 fråga först kostar det nåt",
    "spelar ingen roll längre"
  })
  void nothingIsPicked(String text) {
    assertThat(read(text).pick()).isEmpty();
  }

  @ParameterizedTest(name = "{0}: yes {1}, no {2}")
  @CsvSource({
    "ja tack, true, false",
    "ok men gör de, true, false",
    "det går bra, true, false",
    "ja vill inte bli uppringd, false, false",
    "det går inte bra, false, false",
    "nej, false, true",
    "nä hellre nåt annat, false, true",
    "ingen av dem, false, true",
    "kanske, false, false"
  })
  void agreementIsTold(String text, boolean yes, boolean no) {
    assertThat(read(text).yes()).isEqualTo(yes);
    assertThat(read(text).no()).isEqualTo(no);
  }

  @Test
  void whatIsDeniedIsNotMeant() {
    assertThat(read("ring inte, skriv till mig").words()).contains("skriv").doesNotContain("ring");
    assertThat(read("vill inte att ni ringer, sms tack").words()).contains("sms");
  }

  private static Answer read(String text) {
    List<TimeMention> times = new TimeParser().parse(text, Language.SWEDISH, NOW);
    return Answer.read(
        text, at -> times.stream().anyMatch(it -> it.start() <= at && at < it.end()));
  }
}
