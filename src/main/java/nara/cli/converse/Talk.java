package nara.cli.converse;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nara.authoring.Conversation;
import nara.authoring.Conversation.ConversationTurn;
import nara.authoring.Conversation.ConversationTurn.Kind;
import nara.authoring.Conversation.Given;
import nara.message.Channel;
import org.jdbi.v3.core.Handle;

/** A conversation that somebody makes up as it goes; nothing of it remains. */
public final class Talk implements AutoCloseable {
  private final Handle handle;
  private final Performance performance;

  /**
   * @param who a key of {@code conversations/people.yaml}, {@code unknown} or a number
   */
  public Talk(Stage stage, String who, LocalDateTime now) {
    stage.number(who);
    handle = stage.jdbi().open();
    handle.begin();
    Conversation empty =
        new Conversation(
            "talk",
            "talk",
            now,
            List.of(Channel.SMS),
            who,
            new Given(List.of(), List.of()),
            List.of());
    performance = new Performance(stage, empty, handle);
    performance.setUp();
  }

  /** Writes as the resident and returns what is answered. */
  public List<Reply> say(String text) {
    ConversationTurn turn =
        new ConversationTurn(
            1,
            Kind.RESIDENT,
            text,
            Optional.empty(),
            Optional.empty(),
            0,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            Map.of());
    return performance.say(turn);
  }

  @Override
  public void close() {
    handle.rollback();
    handle.close();
  }
}
