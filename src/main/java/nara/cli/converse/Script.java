package nara.cli.converse;

import java.util.List;
import nara.authoring.Conversation;
import nara.authoring.Conversation.ConversationTurn;
import nara.message.Channel;
import org.jdbi.v3.core.Handle;

/** A conversation that is played as its file says, from the first turn to the last. */
final class Script {
  /**
   * How a failure begins that is none of what was expected: the turn itself could not be played.
   */
  static final String FAILED = "gick inte: ";

  private final Conversation conversation;
  private final Channel channel;
  private final Expectations expectations;
  private final Performance performance;

  Script(Stage stage, Conversation conversation, Channel channel, Handle tx) {
    this.conversation = conversation;
    this.channel = channel;
    this.expectations = new Expectations(conversation.file());
    this.performance = new Performance(stage, conversation, channel, tx, expectations);
  }

  /** Plays all of it, or as far as it can be played. */
  Result play(Alteration alteration) {
    List<ConversationTurn> turns = conversation.turns();
    int line = 1;
    try {
      performance.setUp();
      for (int i = 0; i < turns.size(); i++) {
        line = turns.get(i).line();
        if (alteration.beforeTurn() == i + 1) {
          alteration.edit().ifPresent(performance::edit);
        }
        performance.play(turns.get(i), i + 1);
      }
      expectations.nothingLeft(line);
    } catch (RuntimeException e) {
      expectations.fail(line, explain(e));
    }
    return new Result(
        conversation.file(), channel, performance.exchanges(), expectations.failures());
  }

  private static String explain(RuntimeException e) {
    return e instanceof StagingException ? String.valueOf(e.getMessage()) : FAILED + e;
  }
}
