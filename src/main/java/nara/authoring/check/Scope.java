package nara.authoring.check;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nara.authoring.FlowFile;
import nara.authoring.Nearest;
import nara.flow.ActionSpec;
import nara.flow.AskStep;
import nara.flow.CallStep;
import nara.flow.ChooseStep;
import nara.flow.DoStep;
import nara.flow.EngineNames;
import nara.flow.HandoverStep;
import nara.flow.Kind;
import nara.flow.Step;

/** What is known, by some way there, when each step of a flow is entered. */
final class Scope {
  private final Map<String, Kind> base = new HashMap<>();
  private final Map<String, Map<String, Kind>> entering = new HashMap<>();
  private final Map<String, Kind> everything = new HashMap<>();
  private final Set<String> set = new LinkedHashSet<>();
  private final Map<String, Kind> promise = new HashMap<>();
  private final Map<String, Set<String>> options = new HashMap<>();
  private final Set<String> givenOtherwise = new HashSet<>();
  private boolean knowsAllWays;
  private boolean isOpen;

  private Scope() {}

  static Scope of(FlowFile file, Material material) {
    return of(file, material, Set.of());
  }

  private static Scope of(FlowFile file, Material material, Set<String> callers) {
    Scope scope = new Scope();
    scope.promise.putAll(gives(HandoverStep.ACTION, material));
    scope.base.putAll(material.abilities().facts());
    scope.base.putAll(EngineNames.everywhere());
    scope.base.putAll(material.abilities().mentions());
    if (material.isPattern(file)) {
      scope.base.putAll(EngineNames.ofPattern(file.flow().id()));
    }
    file.flow().takes().forEach(it -> scope.base.putIfAbsent(it, Kind.KEY));
    Map<String, Map<String, Kind>> gives = new HashMap<>();
    for (Step step : file.flow().steps()) {
      Map<String, Kind> given = scope.given(step, file, material, callers);
      scope.chosen(step, given);
      gives.put(step.id(), given);
      scope.set.addAll(given.keySet());
      scope.everything.putAll(given);
    }
    scope.lost(file, material);
    scope.everything.putAll(scope.base);
    scope.knowsAllWays = file.legibility().hasAllWays();
    scope.spread(Ways.starts(file, material), Ways.of(file), gives);
    return scope;
  }

  /** What is given by choices that stand in the file alone has their options for values. */
  private void chosen(Step step, Map<String, Kind> given) {
    if (step instanceof ChooseStep it && it.from().isEmpty()) {
      options.computeIfAbsent(it.variable(), name -> new TreeSet<>()).addAll(it.fixed().keySet());
    } else {
      givenOtherwise.addAll(given.keySet());
    }
  }

  /** A step that could not be read gives whatever its words may mean. */
  private void lost(FlowFile file, Material material) {
    for (String word : file.legibility().wordsLost()) {
      Map<String, Kind> given = new HashMap<>();
      if (material.abilities().actions().containsKey(word)) {
        given.putAll(gives(word, material));
      }
      FlowFile called = material.flows().flows().get(word);
      if (called != null) {
        called.flow().gives().forEach(it -> given.put(it, Kind.KEY));
      }
      given.put(word, Kind.KEY);
      set.addAll(given.keySet());
      givenOtherwise.addAll(given.keySet());
      given.forEach(everything::putIfAbsent);
    }
  }

  private void spread(List<String> starts, Ways ways, Map<String, Map<String, Kind>> gives) {
    Deque<String> open = new ArrayDeque<>(starts);
    starts.forEach(it -> entering.put(it, new HashMap<>(base)));
    while (!open.isEmpty()) {
      String step = open.pop();
      Map<String, Kind> leaving = new HashMap<>(entering.getOrDefault(step, base));
      leaving.putAll(gives.getOrDefault(step, Map.of()));
      for (String next : ways.from(step)) {
        Map<String, Kind> there = entering.get(next);
        if (there == null) {
          entering.put(next, new HashMap<>(leaving));
          open.add(next);
        } else if (!there.keySet().containsAll(leaving.keySet())) {
          leaving.forEach(there::putIfAbsent);
          open.add(next);
        }
      }
    }
  }

  private Map<String, Kind> given(
      Step step, FlowFile file, Material material, Set<String> callers) {
    Map<String, Kind> given = new HashMap<>();
    if (step instanceof AskStep it) {
      given.put(it.variable(), it.sensitive() ? Kind.SENSITIVE : Kind.WORDS);
    } else if (step instanceof ChooseStep it) {
      given.put(it.variable(), Kind.KEY);
      if (it.other().containsKey(ChooseStep.MAYBE)) {
        given.put("maybe", Kind.ONE_MEETING);
      }
    } else if (step instanceof DoStep it) {
      given.putAll(gives(it.action(), material));
    } else if (step instanceof HandoverStep) {
      given.putAll(gives(HandoverStep.ACTION, material));
    } else if (step instanceof CallStep it && !callers.contains(file.path())) {
      FlowFile called = material.flows().flows().get(it.flow());
      isOpen |= material.isUnread(it.flow()) || (called != null && givesUnread(called));
      given.putAll(givenBack(it, file, material, callers));
    }
    return given;
  }

  /** Of a misspelt action, what the one gives that was probably meant: it is told once. */
  private static Map<String, Kind> gives(String action, Material material) {
    Map<String, ActionSpec> actions = material.abilities().actions();
    String meant = Nearest.of(action, actions.keySet()).orElse(action);
    ActionSpec spec = actions.get(meant);
    if (spec != null) {
      return spec.gives();
    }
    Map<String, Kind> anything = new HashMap<>();
    actions.values().forEach(it -> anything.putAll(it.gives()));
    return anything;
  }

  private static boolean givesUnread(FlowFile called) {
    return called.flow().gives().isEmpty() && !called.legibility().isWhole();
  }

  private static Map<String, Kind> givenBack(
      CallStep call, FlowFile caller, Material material, Set<String> callers) {
    FlowFile called = material.flows().flows().get(call.flow());
    Map<String, Kind> given = new HashMap<>();
    if (called != null) {
      Set<String> all = new LinkedHashSet<>(callers);
      all.add(caller.path());
      Map<String, Kind> known = of(called, material, all).everything;
      called.flow().gives().forEach(it -> given.put(it, known.getOrDefault(it, Kind.KEY)));
    }
    return given;
  }

  /**
   * What is known when this step is entered; of a step that nothing leads to, or where not all ways
   * are known, everything.
   */
  Map<String, Kind> at(String step) {
    return knowsAllWays ? entering.getOrDefault(step, everything) : everything;
  }

  /** Whether more may be known than can be told, by a flow that could not be read. */
  boolean isOpen() {
    return isOpen;
  }

  /** What a step knows when it speaks, besides: a handover makes its promise first. */
  Map<String, Kind> givenBy(Step step) {
    return step instanceof HandoverStep ? promise : Map.of();
  }

  /** All values that a name can have, where choices of this file alone give it one. */
  Optional<Collection<String>> options(String name) {
    boolean isElsewhere = isOpen || base.containsKey(name) || givenOtherwise.contains(name);
    return isElsewhere ? Optional.empty() : Optional.ofNullable(options.get(name));
  }

  /** The names that steps of the flow set. */
  Set<String> set() {
    return set;
  }
}
