package nara.authoring.check;

import nara.authoring.FlowFile;
import nara.flow.AwaitingStep;
import nara.flow.Step;

/** Questions that do not say why they are asked. */
final class WhyCheck implements Check {
  @Override
  public void check(Material material) {
    for (FlowFile file : material.all()) {
      for (Step step : file.flow().steps()) {
        if (step instanceof AwaitingStep it && it.question().why().isEmpty()) {
          file.step(it.id()).get("id").wrong("why_missing", "step", it.id());
        }
      }
    }
  }
}
