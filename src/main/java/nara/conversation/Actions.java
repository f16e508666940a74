package nara.conversation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nara.flow.Call;
import nara.flow.DoStep;
import nara.flow.Flow;
import nara.flow.FlowBook;
import nara.flow.HandoverStep;
import nara.flow.Input.Outcome;
import nara.flow.Step;
import nara.town.Town;

/** All actions by name. */
public final class Actions {
  private final Map<String, Action> byName;

  public Actions(Collection<Action> actions) {
    this.byName =
        actions.stream().collect(Collectors.toUnmodifiableMap(Action::name, Function.identity()));
  }

  /** The actions of the core itself, and those of the features. */
  public static Actions with(Town town, Stores stores, List<Action> features) {
    HandOver handOver = new HandOver(town, stores.tickets());
    List<Action> all = new ArrayList<>(features);
    all.add(handOver);
    all.add(new AskCaseworker(town, handOver));
    all.add(new PreferSms(stores.tickets()));
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
    if (!action.outcomes().contains(outcome.name())) {
      throw new IllegalStateException(call.action() + " does not declare " + outcome.name());
    }
    if (!action.gives().containsAll(outcome.gives().keySet())) {
      throw new IllegalStateException(call.action() + " gives what it does not declare");
    }
    return outcome;
  }

  /** What the flows want done that nothing here does, or leave unrouted; a sentence each. */
  public List<String> problemsOf(FlowBook book) {
    return java.util.stream.Stream.concat(
            book.flows().values().stream(), book.patterns().values().stream())
        .flatMap(flow -> flow.steps().stream().flatMap(step -> problem(flow, step).stream()))
        .sorted()
        .toList();
  }

  private List<String> problem(Flow flow, Step step) {
    if (step instanceof HandoverStep) {
      return byName.containsKey(HandoverStep.ACTION)
          ? List.of()
          : List.of(flow.id() + "." + step.id() + ": " + HandoverStep.ACTION + " finns inte");
    }
    if (!(step instanceof DoStep it)) {
      return List.of();
    }
    Action action = byName.get(it.action());
    String place = flow.id() + "." + it.id() + ": ";
    if (action == null) {
      return List.of(place + it.action() + " finns inte. Det som finns: " + names());
    }
    List<String> problems = new ArrayList<>();
    it.with().keySet().stream()
        .filter(name -> !action.arguments().contains(name))
        .map(name -> place + it.action() + " tar inget " + name + ". Ta bort det under with")
        .forEach(problems::add);
    action.outcomes().stream()
        .filter(outcome -> !it.then().containsKey(outcome))
        .map(
            outcome ->
                place + "utfallet " + outcome + " leder ingenstans. Lägg till det under then")
        .forEach(problems::add);
    return problems;
  }

  private String names() {
    return byName.keySet().stream().sorted().collect(Collectors.joining(", "));
  }
}
