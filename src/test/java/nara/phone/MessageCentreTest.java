package nara.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.stream.IntStream;
import nara.message.PhoneNumber;
import org.junit.jupiter.api.Test;

class MessageCentreTest {
  private final MessageCentre centre = new MessageCentre("run");

  @Test
  void theOldestMessageOfAPhoneMakesRoom() {
    IntStream.range(0, 503).forEach(i -> centre.keep(sms("SM" + i, DemoTown.GUNILLA)));
    centre.keep(sms("SMother", new PhoneNumber("+46701740606")));
    assertThat(centre.ofPhone(DemoTown.GUNILLA))
        .hasSize(500)
        .extracting(Sms::sid)
        .startsWith("SM3")
        .endsWith("SM502");
    assertThat(centre.ofPhone(new PhoneNumber("+46701740606"))).hasSize(1);
  }

  @Test
  void thePhoneThatWasUsedLeastRecentlyMakesRoom() {
    centre.keep(sms("SMfirst", DemoTown.GUNILLA));
    IntStream.range(0, 1000)
        .forEach(i -> centre.keep(sms("SM" + i, new PhoneNumber("+9990000%04d".formatted(i)))));
    assertThat(centre.ofPhone(DemoTown.GUNILLA)).isEmpty();
    assertThat(centre.newestFirst(sms -> true)).hasSize(1000);
  }

  @Test
  void aReplacedMessageKeepsItsPlace() {
    Sms first = sms("SM1", DemoTown.GUNILLA);
    centre.keep(first);
    centre.keep(sms("SM2", DemoTown.GUNILLA));
    centre.replace(first.reaching(Sms.Status.DELIVERED, null));
    assertThat(centre.ofPhone(DemoTown.GUNILLA)).extracting(Sms::sid).containsExactly("SM1", "SM2");
    assertThat(centre.ofPhone(DemoTown.GUNILLA).get(0).status()).isEqualTo(Sms.Status.DELIVERED);
  }

  @Test
  void aMessageThatIsNoLongerKeptDoesNotComeBack() {
    centre.replace(sms("SM1", DemoTown.GUNILLA));
    assertThat(centre.newestFirst(sms -> true)).isEmpty();
  }

  @Test
  void everyChangeHasItsOwnVersion() {
    String before = centre.version();
    centre.keep(sms("SM1", DemoTown.GUNILLA));
    String kept = centre.version();
    centre.switchOff(DemoTown.GUNILLA);
    assertThat(kept).isNotEqualTo(before).isNotEqualTo(centre.version());
    assertThat(new MessageCentre("another run").version()).isNotEqualTo(before);
  }

  @Test
  void noNumberAndNoTextIsPrinted() {
    assertThat(sms("SM1", DemoTown.GUNILLA).toString()).doesNotContain("hej").doesNotContain("605");
    assertThat(
            new PhoneAccount(DemoTown.SID, "hemlig", DemoTown.TOWN, URI.create("http://x"))
                .toString())
        .doesNotContain("hemlig")
        .doesNotContain("410");
  }

  private static Sms sms(String sid, PhoneNumber to) {
    return new Sms(
        sid,
        Sms.Direction.TO_RESIDENT,
        DemoTown.TOWN,
        to,
        "hej",
        0,
        DemoTown.NOW,
        Sms.Status.QUEUED,
        null);
  }
}
