package nara.understand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class IntentModelTest {
  private static final List<List<String>> HELD_OUT = Bot.heldOut("intents-heldout.tsv");
  private static final Map<String, List<String>> FEW =
      Map.of(
          "book_meeting", List.of("boka tid", "jag vill ha en tid"),
          "cancel_meeting", List.of("avboka", "kan inte komma"));

  @Test
  void unseenMessagesAreMostlyUnderstood() {
    int first = 0;
    int amongThree = 0;
    int acted = 0;
    int wronglyActed = 0;
    for (List<String> row : HELD_OUT) {
      List<IntentGuess> guesses = Bot.Trained.INTENT_MODEL.guess(row.get(1));
      boolean right = guesses.get(0).intent().equals(row.get(0));
      first += right ? 1 : 0;
      boolean among = guesses.stream().limit(3).anyMatch(it -> it.intent().equals(row.get(0)));
      amongThree += among ? 1 : 0;
      boolean acts = Decision.of(guesses) == Decision.ACT;
      acted += acts ? 1 : 0;
      wronglyActed += acts && !right ? 1 : 0;
    }
    double all = HELD_OUT.size();
    System.out.printf(
        "held-out intents: right %.1f %%, among three %.1f %%, acted %.1f %%, wrongly %.1f %%%n",
        100 * first / all, 100 * amongThree / all, 100 * acted / all, 100 * wronglyActed / all);
    assertThat(first / all).isGreaterThanOrEqualTo(0.85);
    assertThat(amongThree / all).isGreaterThanOrEqualTo(0.94);
    assertThat(wronglyActed / all).isLessThanOrEqualTo(0.05);
  }

  @Test
  void noHeldOutErrandStopsMessagesByMistake() {
    assertThat(HELD_OUT)
        .filteredOn(row -> !row.get(0).equals("stop_messages"))
        .extracting(row -> Bot.Trained.INTENT_MODEL.guess(row.get(1)))
        .noneMatch(
            guesses ->
                guesses.get(0).intent().equals("stop_messages")
                    && Decision.of(guesses) == Decision.ACT);
  }

  @Test
  void confidencesAreProbabilitiesBestFirst() {
    List<IntentGuess> guesses = Bot.Trained.INTENT_MODEL.guess("kan jag få en tid på torsdag");
    assertThat(guesses.stream().mapToDouble(IntentGuess::confidence).sum()).isBetween(0.999, 1.001);
    assertThat(guesses)
        .isSortedAccordingTo((a, b) -> Double.compare(b.confidence(), a.confidence()));
  }

  @Test
  void aModelThatWasWrittenAndReadGuessesTheSame() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Bot.Trained.INTENT_MODEL.write(out);
    IntentModel read = IntentModel.read(new ByteArrayInputStream(out.toByteArray()), Bot.WORDS);
    for (List<String> row : HELD_OUT) {
      assertThat(read.guess(row.get(1))).isEqualTo(Bot.Trained.INTENT_MODEL.guess(row.get(1)));
    }
  }

  @Test
  void aDamagedModelIsRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    IntentModel.train(FEW, SmsWords.none()).write(out);
    byte[] whole = out.toByteArray();
    for (int length : new int[] {0, 3, 8, 16, whole.length / 2, whole.length - 1}) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> IntentModel.read(new ByteArrayInputStream(cut), SmsWords.none()))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void theHashChangesWithWordsAndLines() throws BadDataException {
    String hash = IntentModel.contentHash(FEW, SmsWords.none());
    assertThat(hash).hasSize(64).isEqualTo(IntentModel.contentHash(FEW, SmsWords.none()));
    assertThat(IntentModel.contentHash(FEW, SmsWords.read("imon\timorgon", "sv.tsv")))
        .isNotEqualTo(hash);
    Map<String, List<String>> moved =
        Map.of(
            "book_meeting", List.of("boka tid"),
            "cancel_meeting", List.of("jag vill ha en tid", "avboka", "kan inte komma"));
    assertThat(IntentModel.contentHash(moved, SmsWords.none())).isNotEqualTo(hash);
  }

  @Test
  void oneIntentAloneCannotBeTrained() {
    assertThatThrownBy(() -> IntentModel.train(Map.of("help", List.of("hjälp")), SmsWords.none()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void manyThreadsGetWhatOneGets() throws Exception {
    List<String> texts = HELD_OUT.stream().map(row -> row.get(1)).toList();
    List<List<IntentGuess>> alone = texts.stream().map(Bot.Trained.INTENT_MODEL::guess).toList();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<List<List<IntentGuess>>>> asked = new ArrayList<>();
      for (int i = 0; i < 32; i++) {
        asked.add(() -> texts.stream().map(Bot.Trained.INTENT_MODEL::guess).toList());
      }
      for (var answer : threads.invokeAll(asked)) {
        assertThat(answer.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void howFastItIsIsPrinted() {
    long started = System.nanoTime();
    int times = 20;
    for (int i = 0; i < times; i++) {
      HELD_OUT.forEach(row -> Bot.Trained.INTENT_MODEL.guess(row.get(1)));
    }
    long guess = (System.nanoTime() - started) / times / HELD_OUT.size();
    started = System.nanoTime();
    HELD_OUT.forEach(row -> Bot.DANGER_RULES.check(row.get(1)));
    long rules = (System.nanoTime() - started) / HELD_OUT.size();
    System.out.printf("a guess %d µs, the danger rules %d µs%n", guess / 1000, rules / 1000);
    assertThat(guess).isPositive();
  }
}
