package nara.cli.converse;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import nara.authoring.Conversation;
import nara.authoring.Conversation.ConversationTurn;
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
  public Talk(Stage stage, String who, Channel channel, LocalDateTime now) {
    stage.cast().address(who, channel);
    handle = stage.jdbi().open();
    handle.begin();
    // whoever tries the assistant may think for as long as they like
    handle.execute("set local idle_in_transaction_session_timeout = 0");
    Conversation empty =
        new Conversation(
            "talk", "talk", now, List.of(channel), who, new Given(List.of(), List.of()), List.of());
    performance = new Performance(stage, empty, channel, handle, new Expectations(empty.file()));
    performance.setUp();
  }

  /** Writes as the resident and returns what is answered. */
  public List<Reply> say(String text) {
    return performance.say(ConversationTurn.resident(text));
  }

  /** Lets time pass and returns what is said meanwhile. */
  public List<Reply> later(String length) {
    return performance.later(length);
  }

  /** Begins a flow, whatever is written to begin it, and returns what it says. */
  public List<Reply> start(String flow) {
    return performance.start(flow);
  }

  /** What the engine made of the last message. */
  public Optional<Watcher.Seen> lastSeen() {
    return performance.watcher().last();
  }

  @Override
  public void close() {
    handle.rollback();
    handle.close();
  }
}
