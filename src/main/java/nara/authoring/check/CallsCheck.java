package nara.authoring.check;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import nara.authoring.FlowFile;
import nara.authoring.Yaml;
import nara.flow.CallStep;
import nara.flow.EndStep;
import nara.flow.Step;

/**
 * Flows that call each other in a ring, ends of called flows without a way, arguments they do not
 * take.
 */
final class CallsCheck implements Check {
  @Override
  public void check(Material material) {
    for (FlowFile file : material.flows().flows().values()) {
      for (Step step : file.flow().steps()) {
        if (step instanceof CallStep it) {
          check(it, file, material);
        }
      }
    }
  }

  private static void check(CallStep step, FlowFile caller, Material material) {
    FlowFile called = material.flows().flows().get(step.flow());
    if (called == null) {
      return;
    }
    Yaml at = caller.step(step.id());
    Set<String> ring = ring(called, caller.flow().id(), material, new LinkedHashSet<>());
    if (!ring.isEmpty()) {
      at.get("call").wrong("call_cycle", "flows", Words.listed(ring));
    }
    ends(step, called, at);
    if (!called.legibility().isWhole()) {
      return;
    }
    for (String argument : step.with().keySet()) {
      if (!called.flow().takes().contains(argument)) {
        Yaml there = at.get("with").get(argument);
        there.wrong("call_argument_unknown", "flow", step.flow(), "argument", argument);
      }
    }
  }

  /** The flows of a ring of calls from one back to another; empty if there is none. */
  private static Set<String> ring(FlowFile from, String to, Material material, Set<String> seen) {
    seen.add(from.flow().id());
    if (from.flow().id().equals(to)) {
      return seen;
    }
    for (String name : from.calls()) {
      FlowFile next = material.flows().flows().get(name);
      if (next != null && (name.equals(to) || !seen.contains(name))) {
        Set<String> ring = ring(next, to, material, new LinkedHashSet<>(seen));
        if (!ring.isEmpty()) {
          return ring;
        }
      }
    }
    return Set.of();
  }

  private static void ends(CallStep step, FlowFile called, Yaml at) {
    if (!at.get("then").isMap()) {
      return;
    }
    Set<String> ends = new TreeSet<>();
    for (Step it : called.flow().steps()) {
      if (it instanceof EndStep end) {
        ends.add(end.outcome());
      }
    }
    String flow = step.flow();
    for (String end : ends) {
      if (!step.then().containsKey(end) && !step.then().containsKey(CallStep.ANY)) {
        at.get("then").wrong("call_end_unrouted", "flow", flow, "end", end, "step", step.id());
      }
    }
    for (String end : step.then().keySet()) {
      boolean mayBeUnread = !called.legibility().hasAllWays();
      if (!end.equals(CallStep.ANY) && !ends.contains(end) && !mayBeUnread) {
        Yaml there = at.get("then").get(end);
        there.wrong("call_end_unknown", "flow", flow, "end", end, "ends", Words.listed(ends));
      }
    }
  }
}
