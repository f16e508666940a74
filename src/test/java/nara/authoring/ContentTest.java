package nara.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTest {
  @TempDir private Path home;

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "flows/book_meeting.yaml",
        "flows/patterns/greeting.yaml",
        "bot/town.yaml",
        "bot/intents/labels.yaml"
      })
  void aFileThatIsNotUtf8IsToldWithItsLine(String file) throws Exception {
    SmallBot bot = SmallBot.in(home);
    bot.write(file, "# ett\n# två\n" + Files.readString(home.resolve(file)));
    bot.saveAsLatin1(file);

    assertThat(
            catchThrowableOfType(BrokenFilesException.class, () -> Content.read(home)).problems())
        .contains(new Problem("not_utf8", file, 2, 1, "inte UTF-8", "Spara filen som UTF-8"));
  }

  @Test
  void aTownThatIsMissingIsTold() throws Exception {
    SmallBot.in(home).remove("bot/town.yaml");

    assertThat(catchThrowableOfType(BrokenFilesException.class, () -> Content.read(home)))
        .hasMessage(
            "bot/town.yaml:1:1: filen saknas eller går inte att läsa."
                + " Hämta den från programmets källa");
  }

  @Test
  void aConversationAndPeopleThatAreNotUtf8AreTold() throws Exception {
    SmallBot bot = SmallBot.in(home);
    bot.write("conversations/people.yaml", "kent: {name: Åke}\n");
    bot.write("conversations/a.yaml", "conversation: Bokar\n# å\n");
    bot.saveAsLatin1("conversations/people.yaml");
    bot.saveAsLatin1("conversations/a.yaml");

    assertThat(catchThrowableOfType(BrokenFilesException.class, () -> PeopleReader.read(home)))
        .hasMessage("conversations/people.yaml:1:1: inte UTF-8. Spara filen som UTF-8");
    Path file = home.resolve("conversations/a.yaml");
    assertThat(
            catchThrowableOfType(
                BrokenFilesException.class, () -> ConversationReader.read(file, "a.yaml")))
        .hasMessage("a.yaml:2:1: inte UTF-8. Spara filen som UTF-8");
  }
}
