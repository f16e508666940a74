package nara.understand.times;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import nara.message.Language;
import org.junit.jupiter.api.Test;

final class TimeMentionTest {
  private static final Instant NOW = Instant.parse("2026-11-23T08:10:00Z");

  private final TimeParser parser = new TimeParser();

  @Test
  void carriesItsWordsAndTheirPlace() {
    String text = "Hej! Går det på fredag kl 10 eller nån annan dag?";
    TimeMention mention = parse(text).get(0);
    assertThat(mention.text()).isEqualTo("fredag kl 10");
    assertThat(text.substring(mention.start(), mention.end())).isEqualTo("fredag kl 10");
  }

  @Test
  void exceptionBelongsToTheWordsOfTheWish() {
    TimeMention mention = parse("helst nästa vecka men inte måndag").get(0);
    assertThat(mention.text()).isEqualTo("nästa vecka men inte måndag");
    assertThat(mention.notDays()).containsExactly(DayOfWeek.MONDAY);
  }

  @Test
  void openWishIsNoPoint() {
    assertThat(parse("tidigast onsdag").get(0).isPoint()).isFalse();
    assertThat(parse("onsdag kl 10").get(0).isPoint()).isTrue();
  }

  @Test
  void textsInOtherLanguagesAreReadWithSwedishWords() {
    List<TimeMention> found = parser.parse("voinko tulla 26/11 kl 10", new Language("fi"), NOW);
    assertThat(found).extracting(TimeMention::text).containsExactly("26/11 kl 10");
  }

  private List<TimeMention> parse(String text) {
    return parser.parse(text, Language.SWEDISH, NOW);
  }
}
