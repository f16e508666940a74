package nara;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nara.authoring.BrokenFilesException;
import nara.authoring.Content;
import nara.conversation.Knowledge;
import nara.db.TestDatabase;
import nara.flow.ActionSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Who is in the middle of a flow when its file is edited ends in the version they began in. */
class VersionsTest {
  private static final String FLOW = "flows/book_meeting.yaml";

  @RegisterExtension final TestDatabase database = TestDatabase.fresh();

  @TempDir private Path home;

  @Test
  void aConversationBegunBeforeAnIncompatibleEditEndsInTheOldVersion() throws Exception {
    Town2026 before = new Town2026(database.database());
    before.write("A", Town2026.GUNILLA, "boka tid");

    Town2026 after = new Town2026(database.database(), () -> edited(VersionsTest::otherSteps));
    List<String> answered = after.write("B", Town2026.GUNILLA, "2");
    List<String> begun = after.write("C", Town2026.KENT, "boka tid");

    assertThat(answered)
        .singleElement()
        .asString()
        .contains("Jag har satt upp dig på tors 26/11 kl 13.30")
        .doesNotContain("EFTER");
    assertThat(begun).singleElement().asString().contains("EFTER ÄNDRINGEN");
    assertThat(after.count("select count(*) from meeting where state = 'booked'")).isEqualTo(1);
  }

  @Test
  void aFlowThatIsRemovedStrandsNobody() throws Exception {
    Town2026 before = new Town2026(database.database());
    before.write("A", Town2026.GUNILLA, "boka tid");

    Town2026 after = new Town2026(database.database(), () -> edited(it -> ""));
    List<String> answered = after.write("B", Town2026.GUNILLA, "2");

    assertThat(answered).singleElement().asString().contains("Jag har satt upp dig");
  }

  @Test
  void aTranslationIsOfTheSameVersion() throws Exception {
    Town2026 before = new Town2026(database.database());
    before.write("A", Town2026.GUNILLA, "I would like to book a meeting please");

    Town2026 after = new Town2026(database.database(), () -> edited(VersionsTest::otherSteps));

    assertThat(after.write("B", Town2026.GUNILLA, "2"))
        .singleElement()
        .asString()
        .startsWith("Booked: Thu 26 Nov 13:30");
  }

  @Test
  void aProgramThatCannotGoOnWithAConversationUnderWayIsToldWhatItLacks() {
    Town2026 town = new Town2026(database.database());
    town.write("A", Town2026.GUNILLA, "boka tid");
    List<ActionSpec> fewer =
        town.assistant.actions().specs().stream()
            .filter(it -> !it.name().equals("booking.book"))
            .toList();

    assertThat(lacking(town, town.assistant.actions().specs(), Town2026.NOW)).isEmpty();
    assertThat(lacking(town, fewer, Town2026.NOW))
        .containsExactly(
            "Samtal som pågår är i en äldre version av book_meeting, där steget book behöver"
                + " booking.book, som inte finns längre.");
    assertThat(lacking(town, fewer, Town2026.NOW.plus(Duration.ofDays(3)))).isEmpty();
    town.write("B", Town2026.GUNILLA, "AVBRYT");
    assertThat(lacking(town, fewer, Town2026.NOW)).isEmpty();
  }

  private static List<String> lacking(Town2026 town, Collection<ActionSpec> actions, Instant now) {
    return town.transactions.in(tx -> town.assistant.versions().unperformable(tx, actions, now));
  }

  /** No step has its name any more, and they say something else. */
  private static String otherSteps(String flow) {
    return flow.substring(0, flow.indexOf("steps:"))
        + "steps: [{id: other, say: EFTER ÄNDRINGEN., end: told}]\n";
  }

  private Knowledge edited(UnaryOperator<String> edit) {
    try {
      copy("flows");
      copy("bot/intents/labels.yaml");
      copy("bot/town.yaml");
      String flow = edit.apply(Files.readString(home.resolve(FLOW)));
      if (flow.isEmpty()) {
        Files.delete(home.resolve(FLOW));
      } else {
        Files.writeString(home.resolve(FLOW), flow);
      }
      Files.deleteIfExists(home.resolve("flows/translations/en/book_meeting.yaml"));
      Knowledge now = TestLibrary.get().get();
      return new Knowledge(Content.read(home).flows(), now.town(), now.understander(), now.times());
    } catch (IOException | BrokenFilesException e) {
      throw new IllegalStateException(e);
    }
  }

  private void copy(String name) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(name))) {
      for (Path file : files.toList()) {
        Path to = home.resolve(file);
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else if (!Files.exists(to)) {
          Path folder = to.getParent();
          if (folder != null) {
            Files.createDirectories(folder);
          }
          Files.copy(file, to);
        }
      }
    }
  }
}
