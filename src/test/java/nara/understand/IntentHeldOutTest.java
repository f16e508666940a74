package nara.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nara.message.Language;
import org.junit.jupiter.api.Test;

/** Lines that were written before the first examples, and that nothing was made from. */
class IntentHeldOutTest {
  private record Heard(String intent, Understanding understanding) {
    boolean isAmong(int first) {
      return understanding.intents().stream()
          .limit(first)
          .anyMatch(it -> it.intent().equals(intent));
    }

    boolean isActedOn() {
      return understanding.decision() == Decision.ACT;
    }
  }

  private static final List<Heard> HEARD =
      Bot.heldOut("intents-heldout.tsv").stream()
          .map(
              row ->
                  new Heard(
                      row.get(0), Bot.understander().understand(row.get(1), Language.SWEDISH)))
          .toList();

  @Test
  void unseenMessagesAreMostlyUnderstood() {
    Share first = Share.of(HEARD, it -> it.isAmong(1));
    Share three = Share.of(HEARD, it -> it.isAmong(3));
    Share wrongly = Share.of(HEARD, it -> it.isActedOn() && !it.isAmong(1));
    System.out.println("held-out intents: right first: " + first);
    System.out.println("held-out intents: among three: " + three);
    System.out.println("held-out intents: acted wrongly: " + wrongly);
    assertThat(first.value()).isGreaterThanOrEqualTo(0.95);
    assertThat(three.value()).isGreaterThanOrEqualTo(0.98);
    assertThat(wrongly.value()).isLessThanOrEqualTo(0.02);
  }

  @Test
  void noErrandStopsMessagesByMistake() {
    assertThat(HEARD)
        .filteredOn(it -> it.isActedOn() && !it.intent().equals("stop_messages"))
        .noneMatch(it -> it.understanding().intents().get(0).intent().equals("stop_messages"));
  }
}
