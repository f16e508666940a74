package nara.authoring.check;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nara.authoring.FlowFile;
import nara.flow.BranchStep;
import nara.flow.RemindStep;
import nara.flow.Route;
import nara.flow.SayStep;
import nara.flow.Step;

/** Steps that go round and nobody gets to answer. */
final class LoopsCheck implements Check {
  @Override
  public void check(Material material) {
    for (FlowFile file : material.all()) {
      if (!file.legibility().hasAllWays()) {
        continue;
      }
      Map<String, List<String>> atOnce = new HashMap<>();
      file.flow().steps().forEach(it -> atOnce.put(it.id(), next(it)));
      Set<String> told = new LinkedHashSet<>();
      for (Step step : file.flow().steps()) {
        Set<String> loop = reached(step.id(), atOnce);
        if (loop.contains(step.id()) && !told.contains(step.id())) {
          loop.removeIf(it -> !reached(it, atOnce).contains(step.id()));
          told.addAll(loop);
          String steps = String.join(", ", loop);
          file.step(step.id()).get("id").wrong("loop_without_wait", "steps", steps);
        }
      }
    }
  }

  /** Where it goes on to without waiting for anybody or having anything done. */
  private static List<String> next(Step step) {
    boolean goesOn = step instanceof SayStep || step instanceof BranchStep;
    if (step instanceof RemindStep it) {
      return List.of(it.then());
    }
    return goesOn ? step.routes().stream().map(Route::to).toList() : List.of();
  }

  private static Set<String> reached(String from, Map<String, List<String>> next) {
    Set<String> reached = new LinkedHashSet<>();
    List<String> open = next.getOrDefault(from, List.of());
    while (!open.isEmpty()) {
      open =
          open.stream()
              .filter(reached::add)
              .flatMap(it -> next.getOrDefault(it, List.of()).stream())
              .toList();
    }
    return reached;
  }
}
