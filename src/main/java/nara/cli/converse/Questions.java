package nara.cli.converse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nara.authoring.Conversation;
import nara.authoring.Conversation.ConversationTurn;
import nara.authoring.Conversation.ConversationTurn.Kind;
import nara.flow.AwaitingStep;
import nara.flow.Flow;
import nara.flow.FlowBook;

/** Where the written conversations come to each question of the flows, by the shortest way. */
public final class Questions {
  /**
   * A place in a conversation where a question is open.
   *
   * @param after how many turns lead there
   */
  record Place(Flow flow, AwaitingStep step, Conversation conversation, int after) {
    String name() {
      return flow.id() + "." + step.id();
    }

    /** The last thing the resident wrote before it. */
    ConversationTurn asked() {
      return lastOf(Kind.RESIDENT);
    }

    private ConversationTurn lastOf(Kind kind) {
      for (int i = after - 1; i >= 0; i--) {
        if (conversation.turns().get(i).kind() == kind) {
          return conversation.turns().get(i);
        }
      }
      throw new IllegalStateException("nobody wrote before " + name());
    }

    /** What the resident wrote next, if that came next. */
    Optional<ConversationTurn> answer() {
      return conversation.turns().stream()
          .skip(after)
          .findFirst()
          .filter(it -> it.kind() == Kind.RESIDENT);
    }
  }

  private Questions() {}

  /** A place for every question that some conversation comes to. */
  static List<Place> in(List<Conversation> conversations, FlowBook book) {
    Map<String, Place> shortest = new LinkedHashMap<>();
    for (Flow flow : book.all()) {
      flow.steps().stream()
          .filter(AwaitingStep.class::isInstance)
          .map(AwaitingStep.class::cast)
          .forEach(
              step -> {
                for (Conversation it : conversations) {
                  place(flow, step, it)
                      .ifPresent(found -> shortest.merge(found.name(), found, Questions::better));
                }
              });
    }
    return new ArrayList<>(shortest.values());
  }

  /** The shorter way, and one after which an answer stands. */
  private static Place better(Place one, Place other) {
    if (one.answer().isPresent() != other.answer().isPresent()) {
      return one.answer().isPresent() ? one : other;
    }
    return one.after() <= other.after() ? one : other;
  }

  private static Optional<Place> place(Flow flow, AwaitingStep step, Conversation conversation) {
    String name = flow.id() + "." + step.id();
    for (int i = 0; i < conversation.turns().size(); i++) {
      ConversationTurn turn = conversation.turns().get(i);
      if (turn.kind() == Kind.ASSISTANT && turn.value().equals(name)) {
        return Optional.of(new Place(flow, step, conversation, i + 1));
      }
    }
    return Optional.empty();
  }
}
