package nara.cli.converse;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nara.authoring.Conversation.ConversationTurn;
import nara.handover.HumanHand;
import nara.town.Staff;
import nara.town.Town;
import org.jdbi.v3.core.Handle;

/** What caseworkers write and do in a conversation. */
final class CaseworkerTurns {
  private final Backstage backstage;
  private final Speaker speaker;
  private final Witness witness;

  CaseworkerTurns(Backstage backstage, Speaker speaker, Witness witness) {
    this.backstage = backstage;
    this.speaker = speaker;
    this.witness = witness;
  }

  void write(ConversationTurn turn) {
    UUID thread = speaker.thread();
    Staff who = caseworker(turn, thread);
    backstage
        .assistant()
        .humanHand()
        .write(
            backstage.tx(),
            thread,
            speaker.contact(),
            who,
            turn.value(),
            backstage.clock().instant());
  }

  void act(ConversationTurn turn) {
    UUID thread = speaker.thread();
    Staff who = caseworker(turn, thread);
    HumanHand hand = backstage.assistant().humanHand();
    Handle tx = backstage.tx();
    Instant now = backstage.clock().instant();
    switch (turn.value()) {
      case "take_over", "confirm" -> hand.takeOver(tx, thread, who, now);
      case "hand_back", "close" -> hand.handBack(tx, thread, who, now);
      default ->
          throw new StagingException(
              "caseworker_does: " + turn.value() + " går inte att spela upp än");
    }
  }

  /** Who is named, or else the one who owns the thread. */
  private Staff caseworker(ConversationTurn turn, UUID thread) {
    Town town = backstage.knowledge().town();
    Optional<Staff> named = turn.who().flatMap(town::staff);
    return named.orElseGet(() -> witness.ownerOf(thread, town));
  }
}
