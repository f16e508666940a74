package nara.cli.converse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import nara.authoring.Conversation;
import nara.authoring.Conversation.ConversationTurn;
import nara.conversation.Knowledge;
import nara.message.Channel;

/**
 * A conversation that was written down goes as far as to some question, and then otherwise.
 *
 * @param question where it goes otherwise, {@code flow.step}
 * @param what goes otherwise
 * @param conversation with what goes otherwise
 * @param edit what becomes of the designers' files before the last turn
 * @param faults what is wrong in how it went; a sentence each
 */
public record Variation(
    String question,
    String what,
    Conversation conversation,
    Channel channel,
    Optional<UnaryOperator<Knowledge>> edit,
    Function<List<Exchange>, List<String>> faults) {

  /** The name of what is tried. */
  public String name() {
    return question + ": " + what + " (" + conversation.file() + ")";
  }

  /** Plays it and tells what is wrong; nothing if all is well. */
  public List<String> play(Stage stage) {
    Alteration alteration = new Alteration(conversation.turns().size(), edit);
    Result result = stage.run(conversation, channel, alteration);
    List<String> wrong = new ArrayList<>();
    result.failures().stream()
        .filter(it -> it.problem().startsWith(Script.FAILED))
        .forEach(it -> wrong.add(it.toString()));
    wrong.addAll(faults.apply(result.exchanges()));
    return wrong;
  }

  /** The last turns of a conversation replaced by these. */
  static Conversation ending(Conversation whole, int keep, List<ConversationTurn> instead) {
    List<ConversationTurn> turns = new ArrayList<>(whole.turns().subList(0, keep));
    turns.addAll(instead);
    return whole.withTurns(turns);
  }
}
