package nara.conversation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nara.flow.ActionSpec;
import nara.flow.Call;
import nara.flow.Input.Outcome;
import nara.handover.TicketRequest.Way;
import nara.town.Town;

/** All actions by name. */
public final class Actions {
  private final Map<String, Action> byName;

  public Actions(Collection<Action> actions) {
    this.byName =
        actions.stream()
            .collect(Collectors.toUnmodifiableMap(it -> it.spec().name(), Function.identity()));
  }

  /** The actions of the core itself, and those of the features. */
  public static Actions with(Town town, Stores stores, List<Action> features) {
    HandOver handOver = new HandOver(town, stores.tickets());
    List<Action> all = new ArrayList<>(features);
    all.add(handOver);
    all.add(new AskCaseworker(town, handOver));
    all.add(new WhoIsThere(town, stores.tickets()));
    for (Redirect.Choice choice : Redirect.Choice.values()) {
      all.add(new Redirect(town, stores.tickets(), choice));
    }
    all.add(new NoteInterpreter(stores.residents(), stores.events()));
    all.add(new UseLanguage(town));
    all.add(new PreferWay(stores.tickets(), Way.SMS));
    all.add(new PreferWay(stores.tickets(), Way.CALL));
    all.add(new AskedBy(town, stores.feedback()));
    all.add(new SaveFeedback(stores.feedback()));
    all.add(new OptOut(stores.optOuts(), stores.events()));
    all.add(new OptIn(stores.optOuts(), stores.events()));
    return new Actions(all);
  }

  /**
   * Performs a call.
   *
   * @throws IllegalStateException if there is no such action, or it ends in or gives what it did
   *     not declare
   */
  Outcome perform(Situation situation, Call call) {
    Action action = byName.get(call.action());
    if (action == null) {
      throw new IllegalStateException("no action " + call.action());
    }
    Outcome outcome = action.perform(situation, call.with());
    if (!action.spec().ends().contains(outcome.name())) {
      throw new IllegalStateException(call.action() + " does not declare " + outcome.name());
    }
    if (!action.spec().gives().keySet().containsAll(outcome.gives().keySet())) {
      throw new IllegalStateException(call.action() + " gives what it does not declare");
    }
    return outcome;
  }

  /** What flows may ask of them. */
  public Collection<ActionSpec> specs() {
    return byName.values().stream().map(Action::spec).toList();
  }
}
