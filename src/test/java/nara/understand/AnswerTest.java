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
import org.junit.jupiter.params.provider.ValueSource;

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
    "ok 2, 2",
    "ja 1, 1",
    "ok första, 1",
    "kan vi ta 2an?, 2",
    "båda funkar, 1",
    "spelar ingen roll, 1",
    "det spelar inte nån roll, 1",
    "it doesn't matter, 1",
    "båda passar, 1",
    "2an tack jag kan inte tidigare, 2",
    "'2an, inte så sent som ettan', 2",
    "1an om det inte är för sent att svara, 1",
    "'2, jag kan inte på förmiddagarna', 2",
    "2an går bra men jag hinner inte före nio, 2",
    "2an inga problem, 2",
    "1 no problem, 1",
    "'tvåan, varför inte', 2",
    "'den andra, inga problem', 2",
    "'nej, hellre tvåan', 2"
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
    "spelar ingen roll längre",
    "2an går inte",
    "2:an går inte",
    "1 funkar inte",
    "1an kan jag inte tyvärr",
    "2an kan jag tyvärr inte komma på",
    "2 kan jag ej",
    "'1an, kan inte'",
    "2an är tyvärr mitt i skiftet",
    "ettan krockar med tandläkarn",
    "tvåan blir svårt för mig",
    "den första hinner jag inte till",
    "1an nej tack",
    "båda funkar inte",
    "båda passar inte mig",
    "'det spelar ingen roll, jag kan inte komma'",
    "'jag kan inte just nu, vilken som helst är lika illa'",
    "2 doesn't work",
    "2 doesn’t work for me",
    "option 1 won't work",
    "1 I can't make",
    "number 2 is impossible for me",
    "the first isn't good",
    "neither 1 nor 2",
    "any of them no"
  })
  void nothingIsPicked(String text) {
    assertThat(read(text).pick()).isEmpty();
  }

  @ParameterizedTest(name = "{0} chooses: {1}")
  @CsvSource({
    "tvåan för då är barnen i skolan, true",
    "jag tar tvåan för då är barnen i skolan, true",
    "'2, men kan min syster följa med', true",
    "'jo det blir bra, jag tar torsdag', true",
    "hur länge håller tvåan på, false",
    "bara tvåan är omöjlig, false",
    "kan min dotter hämta mig efter den andra, false",
    "är det torsdag denna vecka, false",
    "går det på fm, false",
    "på onsdag ska jag på begravning, true"
  })
  void whatAClauseBeginsWithIsChosen(String text, boolean opens) {
    assertThat(read(text).opens()).isEqualTo(opens);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "torsdag är jag hos frissan kl 13.30",
        "onsdag hämtar syrran mig kl 10",
        "är det torsdag denna vecka",
        "går det på fm",
        "på onsdag ska jag på begravning"
      })
  void whoSaysSomethingOfATimeDoesNotChooseIt(String text) {
    assertThat(read(text).isStraight()).isFalse();
  }

  @ParameterizedTest(name = "{0}: yes {1}, no {2}")
  @CsvSource({
    "ja tack, true, false",
    "ok men gör de, true, false",
    "det går bra, true, false",
    "ja vill inte bli uppringd, false, false",
    "det går inte bra, false, false",
    "nej, false, true",
    "varför inte nu, false, false",
    "nä hellre nåt annat, false, true",
    "ingen av dem, false, true",
    "kanske, false, false",
    "1an kan jag inte tyvärr, false, true",
    "båda passar inte mig, false, true",
    "tvåan kan jag tyvärr inte då jobbar jag, false, true",
    "2 doesn't work for me, false, true",
    "neither of those, false, true",
    "spelar ingen roll, false, false",
    "it doesn't matter, false, false",
    "jag undrar om det går bra att ta med min syster, false, false",
    "jorå de funkar o det går bra, true, false"
  })
  void agreementIsTold(String text, boolean yes, boolean no) {
    assertThat(read(text).yes()).isEqualTo(yes);
    assertThat(read(text).no()).isEqualTo(no);
  }

  @ParameterizedTest(name = "{0}: yes {1}")
  @CsvSource({
    "ja vill byta dag, false",
    "ja måste tänka på saken, false",
    "ja maste kolla schemat först, false",
    "ja kommer sen, false",
    "ja kan inte då, false",
    "ja e på jobbet, false",
    "ja är hos läkaren, false",
    "ja vet ej riktigt än, false",
    "ja tror ja e upptagen, false",
    "ja undrar om det går bra att ringa, false",
    "Ja skulle behöva en annan tid, false",
    "ja, true",
    "ja kan ja, true",
    "ja det kan jag, true",
    "ja det går bra, true",
    "ja kan ni ringa före tio, true",
    "ja vill gärna, true",
    "ja kan då, true",
    "'ja, kan man ta med sig nån?', true",
    "ja tack, true",
    "ja gärna, true"
  })
  void jaIsNoYesWhereItMeansI(String text, boolean yes) {
    assertThat(read(text).yes()).isEqualTo(yes);
    assertThat(read(text).no()).isFalse();
  }

  @ParameterizedTest(name = "{0}: yes {1}")
  @CsvSource({
    "'ingen fara, det går bra', true",
    "inget problem, true",
    "inga problem, true",
    "'nej då, inga problem', true",
    "no problem, true",
    "no problem at all, true",
    "det är inga problem för mig, true",
    "inga bekymmer, true",
    "'ingen stress, det funkar', true",
    "no worries, false",
    "ingen fara, false",
    "det gör inget, false",
    "'ingen fara, jag hör av mig sen', false",
    "'inga problem, men jag kan inte', false"
  })
  void aFriendlyPhraseDeclinesNothing(String text, boolean yes) {
    assertThat(read(text).yes()).isEqualTo(yes);
    assertThat(read(text).no()).isFalse();
  }

  @Test
  void whatIsDeniedIsNotMeant() {
    assertThat(read("ring inte, skriv till mig").words()).contains("skriv").doesNotContain("ring");
    assertThat(read("don't call me, text me").words()).contains("text").doesNotContain("call");
    assertThat(read("vill inte att ni ringer, sms tack").words()).contains("sms");
  }

  private static Answer read(String text) {
    List<TimeMention> times = new TimeParser().parse(text, Language.SWEDISH, NOW);
    return Answer.read(text, at -> times.stream().anyMatch(it -> it.isToldAt(at)));
  }
}
