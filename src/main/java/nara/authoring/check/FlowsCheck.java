package nara.authoring.check;

import java.util.Set;
import java.util.TreeSet;
import nara.authoring.FlowFile;
import nara.authoring.Yaml;
import nara.flow.CallStep;
import nara.flow.GotoStep;
import nara.flow.Step;

/**
 * Intents and flows that are not there. Where the intents cannot be read, nothing is said of them.
 */
final class FlowsCheck implements Check {
  @Override
  public void check(Material material) {
    Set<String> intents = material.files().intents().keySet();
    for (FlowFile file : material.all()) {
      for (Yaml intent : file.at().get("starts_on").list()) {
        if (!intents.isEmpty() && !intents.contains(intent.text())) {
          intent.wrongName("intent_unknown", intent.text(), intents, "intent", intent.text());
        }
      }
      for (Step step : file.flow().steps()) {
        check(step, file.step(step.id()), material);
      }
    }
  }

  private static void check(Step step, Yaml at, Material material) {
    Set<String> flows = new TreeSet<>(material.flows().names());
    if (step instanceof CallStep it) {
      require(it.flow(), flows, at.get("call"));
    } else if (step instanceof GotoStep it && !it.to().contains("{")) {
      Set<String> all = new TreeSet<>(flows);
      all.addAll(material.files().intents().keySet());
      if (!material.files().intents().isEmpty()) {
        require(it.to(), all, at.get("goto"));
      }
    }
  }

  private static void require(String flow, Set<String> flows, Yaml at) {
    if (!flows.contains(flow)) {
      at.wrongName("flow_unknown", flow, flows, "flow", flow);
    }
  }
}
