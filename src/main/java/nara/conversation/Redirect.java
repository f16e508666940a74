package nara.conversation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nara.flow.ActionSpec;
import nara.flow.Input.Outcome;
import nara.flow.Value;
import nara.handover.OpenTicket;
import nara.handover.Routing;
import nara.handover.Tickets;
import nara.people.Caseworkers;
import nara.people.Resident;
import nara.town.Deadline;
import nara.town.Staff;
import nara.town.Town;
import nara.understand.Answer;

/**
 * The resident has chosen who is to answer while their own caseworker is away. What they wrote goes
 * along, and what was promised is promised anew by whoever it is.
 */
final class Redirect implements Action {
  /** Whom they chose. */
  enum Choice {
    /** Their own caseworker, who answers when she is back. */
    OWN,
    /** The same, and nobody else reads it. */
    OWN_ONLY,
    /** Whoever stands in. */
    SUBSTITUTE,
    /** Whoever of intake is there first. */
    ANYONE
  }

  private final Town town;
  private final Tickets tickets;
  private final Choice choice;

  Redirect(Town town, Tickets tickets, Choice choice) {
    this.town = town;
    this.tickets = tickets;
    this.choice = choice;
  }

  @Override
  public ActionSpec spec() {
    String name = "handover.to_" + choice.name().toLowerCase(Locale.ROOT);
    ActionSpec spec = ActionSpec.named(name).taking("reason").giving(HandOver.GIVES);
    return choice == Choice.OWN
        ? spec.taking("reason", "hurry").ending("promised", "hurry")
        : spec.ending("promised");
  }

  /**
   * Whoever waits for their own caseworker, but is in a hurry, is read by whoever stands in before:
   * {@code hurry}, by one of the words that the flow names. The promise stands as it is then.
   */
  @Override
  public Outcome perform(Situation situation, Map<String, Value> with) {
    OpenTicket ticket =
        tickets
            .openFor(situation.tx(), situation.thread(), text(with, "reason"))
            .orElseThrow(() -> new IllegalStateException("nothing was promised"));
    boolean isOwnersOnly = choice == Choice.OWN_ONLY;
    if (!isOwnersOnly) {
      tickets.addWords(situation.tx(), ticket.id(), situation.text());
    }
    if (choice == Choice.OWN && isInHurry(situation, with)) {
      return new Outcome("hurry", promised(ticket.owner(), deadline(situation, ticket)));
    }
    UUID owner = owner(situation, ticket);
    Deadline deadline =
        choice == Choice.OWN || isOwnersOnly
            ? whenBack(situation, owner).orElse(deadline(situation, ticket))
            : deadline(situation, ticket);
    tickets.promiseAnew(situation.tx(), ticket.id(), owner, deadline, isOwnersOnly);
    return new Outcome("promised", promised(owner, deadline));
  }

  private UUID owner(Situation situation, OpenTicket ticket) {
    return switch (choice) {
      case OWN, OWN_ONLY ->
          situation.resident().flatMap(Resident::caseworker).orElse(ticket.owner());
      case SUBSTITUTE -> ticket.owner();
      case ANYONE ->
          Caseworkers.idOf(new Routing(town).intake(situation.tx(), situation.now()).key());
    };
  }

  private Optional<Deadline> whenBack(Situation situation, UUID own) {
    Optional<LocalDate> back = new Routing(town).backOn(situation.tx(), own, situation.now());
    return back.map(it -> town.promise().on(it));
  }

  private Deadline deadline(Situation situation, OpenTicket ticket) {
    boolean closed = !town.hours().isOpen(situation.now());
    return new Deadline(ticket.target(), ticket.promised(), closed);
  }

  private Map<String, Value> promised(UUID owner, Deadline deadline) {
    Staff who =
        new Caseworkers(town)
            .find(owner)
            .orElseThrow(() -> new IllegalStateException("nobody of the roster"));
    return HandOver.promised(who, deadline);
  }

  private static boolean isInHurry(Situation situation, Map<String, Value> with) {
    List<String> hurry = List.of(text(with, "hurry").split("\\s+"));
    return Answer.read(situation.text()).words().stream().anyMatch(hurry::contains);
  }

  private static String text(Map<String, Value> with, String name) {
    return with.get(name) instanceof Value.Text it ? it.text() : "";
  }
}
