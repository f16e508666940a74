package nara;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nara.authoring.Conversation;
import nara.authoring.ConversationReader;
import nara.authoring.PeopleReader;
import nara.cli.converse.Coverage;
import nara.cli.converse.Exchange;
import nara.cli.converse.Reply;
import nara.cli.converse.Result;
import nara.cli.converse.Stage;
import nara.cli.converse.Variations;
import nara.db.TestDatabase;
import nara.seal.Keys;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConversationsTest {
  private static final Path CONVERSATIONS = Path.of("conversations");

  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  private static Stage stage() throws Exception {
    return new Stage(
        database.jdbi(),
        TestLibrary.get(),
        PeopleReader.read(Path.of(".")),
        Keys.create(),
        UUID::randomUUID);
  }

  @TestFactory
  Stream<DynamicTest> everyConversationGoesAsItsFileSays() throws Exception {
    Stage stage = stage();
    return ConversationReader.files(CONVERSATIONS).stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(), () -> goesAsExpected(stage, file)));
  }

  @TestFactory
  Stream<DynamicTest> whatMayHappenAtAnyQuestionIsMetAtEach() throws Exception {
    Stage stage = stage();
    return Variations.of(conversations(), stage).stream()
        .map(
            it ->
                DynamicTest.dynamicTest(
                    it.name(), () -> assertThat(it.play(stage)).as(it.name()).isEmpty()));
  }

  @Test
  void conversationsComeByEveryStepAndEveryWay() throws Exception {
    Stage stage = stage();
    Coverage coverage = new Coverage();
    for (Conversation it : conversations()) {
      stage.run(it).forEach(coverage::add);
    }
    assertThat(coverage.gaps(TestLibrary.get().get().flows().all()))
        .as("what no file in conversations/ comes by")
        .isEmpty();
  }

  private static List<Conversation> conversations() throws Exception {
    List<Conversation> all = new ArrayList<>();
    for (Path file : ConversationReader.files(CONVERSATIONS)) {
      all.add(ConversationReader.read(file, file.toString()));
    }
    return all;
  }

  private static void goesAsExpected(Stage stage, Path file) throws Exception {
    Conversation conversation = ConversationReader.read(file, file.toString());
    for (Result result : stage.run(conversation)) {
      assertThat(result.failures()).as(result.channel().name()).isEmpty();
      for (Exchange exchange : result.exchanges()) {
        exchange.replies().stream()
            .filter(it -> !it.to().equals("web"))
            .forEach(ConversationsTest::fitsInASms);
      }
    }
  }

  /** Swedish and English answers are GSM-7 and two segments at most, three in danger. */
  private static void fitsInASms(Reply reply) {
    assertThat(reply.encoding()).as(reply.text()).isEqualTo("GSM-7");
    boolean danger = reply.step().startsWith("danger.") || reply.text().contains("90101");
    assertThat(reply.segments()).as(reply.text()).isLessThanOrEqualTo(danger ? 3 : 2);
  }
}
