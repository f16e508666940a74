package nara;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import nara.authoring.Conversation;
import nara.authoring.ConversationReader;
import nara.authoring.PeopleReader;
import nara.cli.converse.Exchange;
import nara.cli.converse.Reply;
import nara.cli.converse.Result;
import nara.cli.converse.Stage;
import nara.db.TestDatabase;
import nara.seal.Keys;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConversationsTest {
  private static final Path CONVERSATIONS = Path.of("conversations");

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  @TestFactory
  Stream<DynamicTest> everyConversationGoesAsItsFileSays() throws Exception {
    Stage stage =
        new Stage(
            database.jdbi(),
            TestLibrary.get().content(),
            TestLibrary.get(),
            PeopleReader.read(Path.of(".")),
            Keys.create(),
            UUID::randomUUID);
    return ConversationReader.files(CONVERSATIONS).stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(), () -> goesAsExpected(stage, file)));
  }

  private static void goesAsExpected(Stage stage, Path file) throws Exception {
    Conversation conversation = ConversationReader.read(file, file.toString());
    Result result = stage.run(conversation);

    assertThat(result.failures()).isEmpty();
    for (Exchange exchange : result.exchanges()) {
      exchange.replies().forEach(ConversationsTest::fitsInASms);
    }
  }

  /** Swedish answers are GSM-7 and two segments at most, three in danger. */
  private static void fitsInASms(Reply reply) {
    assertThat(reply.encoding()).as(reply.text()).isEqualTo("GSM-7");
    boolean danger = reply.step().startsWith("danger.") || reply.text().contains("90101");
    assertThat(reply.segments()).as(reply.text()).isLessThanOrEqualTo(danger ? 3 : 2);
  }
}
