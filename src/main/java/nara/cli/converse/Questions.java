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
   * @param isAnswered whether what the resident then writes answers it
   */
  record Place(
      Flow flow, AwaitingStep step, Conversation conversation, int after, boolean isAnswered) {
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

    /** What the resident wrote next, if that answers it. */
    Optional<ConversationTurn> answer() {
      return isAnswered ? Optional.of(conversation.turns().get(after)) : Optional.empty();
    }
  }

  private Questions() {}

  /** A place for every question that some conversation comes to. */
  static List<Place> in(Map<Conversation, Result> played, FlowBook book) {
    Map<String, Place> shortest = new LinkedHashMap<>();
    for (Flow flow : book.all()) {
      flow.steps().stream()
          .filter(AwaitingStep.class::isInstance)
          .map(AwaitingStep.class::cast)
          .forEach(
              step -> {
                played.forEach(
                    (conversation, result) ->
                        places(flow, step, conversation, result)
                            .forEach(it -> shortest.merge(it.name(), it, Questions::better)));
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

  private static List<Place> places(
      Flow flow, AwaitingStep step, Conversation conversation, Result result) {
    String name = flow.id() + "." + step.id();
    List<Place> places = new ArrayList<>();
    boolean hasWritten = false; // what is said without that is nobody's answer
    for (int i = 0; i < conversation.turns().size(); i++) {
      ConversationTurn turn = conversation.turns().get(i);
      hasWritten = hasWritten || turn.kind() == Kind.RESIDENT;
      if (hasWritten && turn.kind() == Kind.ASSISTANT && turn.value().equals(name)) {
        boolean answered = isAnswered(flow, step, conversation, result, i + 1);
        places.add(new Place(flow, step, conversation, i + 1, answered));
      }
    }
    return places;
  }

  private static boolean isByTheOneWhoWrites(Conversation conversation, ConversationTurn turn) {
    return turn.who().filter(it -> !it.equals(conversation.who())).isEmpty();
  }

  private static boolean isAnswered(
      Flow flow, AwaitingStep step, Conversation conversation, Result result, int next) {
    return next < conversation.turns().size()
        && conversation.turns().get(next).kind() == Kind.RESIDENT
        && isByTheOneWhoWrites(conversation, conversation.turns().get(next))
        && result.exchanges().stream()
            .filter(it -> it.turn() == next + 1)
            .flatMap(it -> it.path().stream())
            .anyMatch(it -> it.flow().equals(flow.id()) && it.from().equals(step.id()));
  }
}
