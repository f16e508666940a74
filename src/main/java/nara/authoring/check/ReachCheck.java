package nara.authoring.check;

import java.util.Set;
import nara.authoring.FlowFile;
import nara.flow.Step;

/** Steps to which nothing leads. */
final class ReachCheck implements Check {
  @Override
  public void check(Material material) {
    for (FlowFile file : material.all()) {
      if (!file.legibility().hasAllWays()) {
        continue;
      }
      Set<String> reached = Ways.of(file).reached(Ways.starts(file, material));
      for (Step step : file.flow().steps()) {
        if (!reached.contains(step.id())) {
          file.step(step.id()).get("id").wrong("step_unreachable", "step", step.id());
        }
      }
    }
  }
}
