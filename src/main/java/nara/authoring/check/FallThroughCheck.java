package nara.authoring.check;

import java.util.LinkedHashSet;
import java.util.Set;
import nara.authoring.FlowFile;
import nara.flow.AwaitingStep;
import nara.flow.BranchStep;
import nara.flow.CallStep;
import nara.flow.DoStep;
import nara.flow.EndStep;
import nara.flow.GotoStep;
import nara.flow.Route;
import nara.flow.Step;

/**
 * A forgotten {@code end:}. What one answer leads to goes on, because nothing else is said, into
 * what another answer to the same question leads to. Where that is meant, {@code then:} says so.
 */
final class FallThroughCheck implements Check {
  @Override
  public void check(Material material) {
    for (FlowFile file : material.all()) {
      if (file.legibility().hasAllWays()) {
        Set<String> told = new LinkedHashSet<>();
        file.flow().steps().forEach(it -> check(it, file, told));
      }
    }
  }

  private static void check(Step question, FlowFile file, Set<String> told) {
    Set<String> answers = new LinkedHashSet<>();
    question.routes().stream().map(Route::to).forEach(answers::add);
    if (answers.size() < 2 || !(decides(question) || question instanceof CallStep)) {
      return;
    }
    for (String answer : answers) {
      String last = fallen(answer, answers, file);
      if (!last.isEmpty() && told.add(last)) {
        String next = next(last, file);
        file.step(last)
            .get("id")
            .wrong("falls_into_answer", "step", last, "next", next, "question", question.id());
      }
    }
  }

  /** The step by which one answer goes on into another's; empty if none does. */
  private static String fallen(String answer, Set<String> answers, FlowFile file) {
    String at = answer;
    Set<String> passed = new LinkedHashSet<>();
    while (passed.add(at)) {
      String next = next(at, file);
      if (next.isEmpty()) {
        return "";
      }
      if (answers.contains(next)) {
        return at;
      }
      at = next;
    }
    return "";
  }

  /** Where a step goes on at once only because nothing else is said; empty if it does not. */
  private static String next(String id, FlowFile file) {
    return file.flow()
        .step(id)
        .filter(it -> !decides(it) && !file.step(id).get("then").isPresent())
        .flatMap(it -> it.routes().stream().map(Route::to).findFirst())
        .orElse("");
  }

  private static boolean decides(Step step) {
    return step instanceof AwaitingStep
        || step instanceof BranchStep
        || step instanceof DoStep
        || step instanceof EndStep
        || step instanceof GotoStep;
  }
}
