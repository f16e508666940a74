package nara.authoring.check;

import nara.authoring.FlowFile;
import nara.flow.EngineNames;

/** Steps of patterns that the program says by their names. */
final class PatternStepsCheck implements Check {
  @Override
  public void check(Material material) {
    for (FlowFile file : material.flows().patterns().values()) {
      String pattern = file.flow().id();
      for (String step : EngineNames.stepsSaid(pattern)) {
        boolean says =
            file.flow().step(step).filter(it -> it.phrases().containsKey("say")).isPresent();
        if (!says && !file.legibility().mayBeLost(step)) {
          file.at().get("flow").wrong("pattern_step_missing", "pattern", pattern, "step", step);
        }
      }
    }
  }
}
