package nara.authoring.check;

import java.util.Set;
import nara.authoring.FlowFile;
import nara.authoring.Yaml;
import nara.flow.ActionSpec;
import nara.flow.DoStep;
import nara.flow.Step;

/**
 * Actions that are not there, outcomes without a way and ways without an outcome, arguments that an
 * action does not take.
 */
final class ActionsCheck implements Check {
  @Override
  public void check(Material material) {
    for (FlowFile file : material.all()) {
      for (Step step : file.flow().steps()) {
        if (step instanceof DoStep it) {
          check(it, file.step(it.id()), material);
        }
      }
    }
  }

  private static void check(DoStep step, Yaml at, Material material) {
    ActionSpec spec = material.abilities().actions().get(step.action());
    if (spec == null) {
      Set<String> known = material.abilities().actions().keySet();
      at.get("do").wrongName("action_unknown", step.action(), known, "action", step.action());
      return;
    }
    if (at.get("then").isMap()) {
      outcomes(step, at, spec);
    }
    String action = spec.name();
    String arguments = Words.listed(spec.takes());
    for (String argument : step.with().keySet()) {
      if (!spec.takes().contains(argument)) {
        Yaml there = at.get("with").get(argument);
        there.wrong(
            "argument_unknown", "action", action, "argument", argument, "arguments", arguments);
      }
    }
  }

  private static void outcomes(DoStep step, Yaml at, ActionSpec spec) {
    String action = spec.name();
    for (String outcome : spec.ends()) {
      if (!step.then().containsKey(outcome)) {
        at.get("then")
            .wrong("outcome_unrouted", "action", action, "outcome", outcome, "step", step.id());
      }
    }
    String outcomes = Words.listed(spec.ends());
    for (String outcome : step.then().keySet()) {
      if (!spec.ends().contains(outcome)) {
        Yaml there = at.get("then").get(outcome);
        there.wrong("outcome_unknown", "action", action, "outcome", outcome, "outcomes", outcomes);
      }
    }
  }
}
