package nara;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import nara.authoring.SmallBot;
import nara.message.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edited bot is learned while the one of before answers. */
class LibraryTest {
  private static final String BOOK_LINES = "bot/intents/sv/book_meeting.txt";
  private static final String CANCEL_LINES = "bot/intents/sv/cancel_meeting.txt";
  private static final String NEW_MODEL = "Den nya språkmodellen svarar nu.";

  @TempDir private Path home;
  private final List<String> said = new CopyOnWriteArrayList<>();
  private volatile Runnable failing = () -> {};
  private SmallBot bot;
  private Library library;

  @BeforeEach
  void open() throws Exception {
    bot = SmallBot.in(home);
    library = Library.open(home, home.resolve("data"), this::progress);
    said.clear();
  }

  private void progress(String line) {
    said.add(line);
    if (line.startsWith("Tränar språkmodellen för avsikter")) {
      failing.run();
    }
  }

  @Test
  void whatIsEditedIsAnsweredFromTheNextStepOn() throws Exception {
    library.keepUp();
    assertThat(said).isEmpty();

    tradeLines();
    assertThat(answer()).isEqualTo("book_meeting");

    library.keepUp();
    assertThat(answer()).isEqualTo("cancel_meeting");
    assertThat(said).first().asString().startsWith("Språkfilerna i bot/ är ändrade.");
    assertThat(said).last().isEqualTo(NEW_MODEL);
    said.clear();

    library.keepUp();
    assertThat(said).isEmpty();
  }

  @Test
  void nothingServesThatMissesWhatMustAlwaysBeMet() throws Exception {
    tradeLines();
    bot.append("bot/danger/always/sv.txt", "solen skiner");
    library.keepUp();

    assertThat(answer()).isEqualTo("book_meeting");
    assertThat(said)
        .last()
        .asString()
        .startsWith("bot/danger/always/sv.txt:2:1: 'solen skiner' tas inte längre för fara.");
  }

  @Test
  void aBrokenEditIsToldOnceAndTheMendedOneIsLearned() throws Exception {
    tradeLines();
    bot.append(BOOK_LINES, "en\ttabb");
    library.keepUp();
    library.keepUp();

    assertThat(answer()).isEqualTo("book_meeting");
    assertThat(said)
        .last()
        .isEqualTo(BOOK_LINES + ":17:1: en tabb i meningen. Skriv ett mellanslag.");
    assertThat(said).hasSize(3).doesNotContain(NEW_MODEL);

    tradeLines();
    library.keepUp();
    assertThat(answer()).isEqualTo("cancel_meeting");
    assertThat(said).last().isEqualTo(NEW_MODEL);
  }

  @Test
  void anIntentIsLearnedOnceItIsNamed() throws Exception {
    bot.lines("bot/intents/sv/greet.txt", "hejsan %s");
    library.keepUp();
    assertThat(said).last().asString().contains("ingen avsikt heter greet");

    bot.append("bot/intents/labels.yaml", "greet:");
    library.keepUp();
    assertThat(said).last().isEqualTo(NEW_MODEL);
  }

  @Test
  void whatNeedsARestartTrainsNothing() throws Exception {
    bot.append("bot/intents/labels.yaml", "# names");
    bot.append("bot/town.yaml", "# a town");
    bot.write("bot/intents/sv/.book_meeting.txt.swp", "of an editor");
    library.keepUp();

    assertThat(said).isEmpty();
  }

  @Test
  void aFaultIsToldWithItsNumberAndTriedAgainAtTheNextChange() throws Exception {
    failing =
        () -> {
          throw new IllegalArgumentException("nothing to tell apart");
        };
    tradeLines();
    library.keepUp();
    int told = said.size();
    library.keepUp();

    assertThat(answer()).isEqualTo("book_meeting");
    assertThat(said).hasSize(told);
    assertThat(said)
        .last()
        .asString()
        .startsWith("Den nya språkmodellen gick inte att träna, så den förra svarar än.")
        .containsPattern("nummer [0-9a-f-]{36} i loggen")
        .doesNotContain("Exception", "apart");

    failing = () -> {};
    bot.append(BOOK_LINES, "avboka mötet tack");
    library.keepUp();
    assertThat(answer()).isEqualTo("cancel_meeting");
  }

  @Test
  void whatCouldNotBeReadIsTriedAgainAtTheNextStepAndToldOnce() throws Exception {
    failing =
        () -> {
          throw new UncheckedIOException(new NoSuchFileException("gone"));
        };
    tradeLines();
    library.keepUp();
    library.keepUp();

    assertThat(answer()).isEqualTo("book_meeting");
    assertThat(said.stream().filter(it -> it.contains("gick inte att läsa just nu"))).hasSize(1);

    failing = () -> {};
    library.keepUp();
    assertThat(answer()).isEqualTo("cancel_meeting");
    assertThat(said).last().isEqualTo(NEW_MODEL);
  }

  @Test
  void whereTextsMustBeApprovedAnEditedOneWaitsForIt() throws Exception {
    String danger = "flows/patterns/danger.yaml";
    onlyPatternsInSwedish();
    String shipped = Files.readString(home.resolve(danger));
    bot.write(danger, shipped + "# läst\n");
    Instant now = Instant.parse("2026-11-23T08:10:00Z");
    assertThat(library.keepUpWithFlows(it -> {})).as("%s", said).isTrue();

    assertThatThrownBy(() -> library.requireApproved(now)).hasMessageContaining("godkända");
    said.clear();
    bot.write(danger, shipped.replace("112", "113"));
    assertThat(library.keepUpWithFlows(it -> {})).isFalse();
    assertThat(said).hasSize(2).last().asString().startsWith(danger).contains("godkända");
  }

  private void onlyPatternsInSwedish() throws Exception {
    String town = "bot/town.yaml";
    bot.write(town, Files.readString(home.resolve(town)).replace("[sv, en]", "[sv]"));
    try (var flows = Files.list(home.resolve("flows"))) {
      for (Path flow : flows.filter(Files::isRegularFile).toList()) {
        Files.delete(flow);
      }
    }
  }

  /** The lines of each intent are what the other's were. */
  private void tradeLines() throws Exception {
    bot.lines(BOOK_LINES, SmallBot.CANCEL);
    bot.lines(CANCEL_LINES, SmallBot.BOOK);
  }

  private String answer() {
    return library
        .get()
        .understander()
        .understand("kan jag boka en tid moa", Language.SWEDISH)
        .best()
        .orElseThrow()
        .intent();
  }
}
