package nara.authoring.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nara.authoring.FlowFile;
import nara.flow.EndStep;
import nara.flow.EngineNames;
import nara.flow.Route;
import nara.flow.Step;

/** Which steps of a flow may follow which. */
final class Ways {
  private final Map<String, List<String>> next = new HashMap<>();

  private Ways() {}

  static Ways of(FlowFile file) {
    Ways ways = new Ways();
    for (Step step : file.flow().steps()) {
      List<String> all = new ArrayList<>(step.routes().stream().map(Route::to).toList());
      if (step instanceof EndStep it) {
        it.corrected().ifPresent(all::add);
      }
      ways.next.put(step.id(), all);
    }
    return ways;
  }

  /** Where the flow may begin: at its first step, and at those that the program says by name. */
  static List<String> starts(FlowFile file, Material material) {
    List<String> starts = new ArrayList<>(List.of(file.flow().first().id()));
    if (material.isPattern(file)) {
      starts.addAll(EngineNames.stepsSaid(file.flow().id()));
    }
    return starts;
  }

  /** The steps that may come next. */
  List<String> from(String step) {
    return next.getOrDefault(step, List.of());
  }

  /** Every step that may be come to. */
  Set<String> reached(List<String> starts) {
    Set<String> reached = new LinkedHashSet<>(starts);
    Deque<String> open = new ArrayDeque<>(starts);
    while (!open.isEmpty()) {
      for (String it : from(open.pop())) {
        if (reached.add(it)) {
          open.add(it);
        }
      }
    }
    return reached;
  }
}
