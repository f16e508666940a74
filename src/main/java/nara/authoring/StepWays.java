package nara.authoring;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nara.flow.AwaitingStep;
import nara.flow.BranchStep;
import nara.flow.ChooseStep;
import nara.flow.ConfirmStep;
import nara.flow.EndStep;
import nara.flow.Route;
import nara.flow.Step;

/** Requires that every way from a step leads to a step of the same flow. */
final class StepWays {
  private static final List<String> WAYS =
      List.of("then", "other", "cases", "otherwise", "confirm");

  /** Stands for a step whose name cannot be read. No step can be called so. */
  private static final String LOST = "?";

  private final List<Placed> placed;
  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> lost = new LinkedHashSet<>();

  /** A step and the place in the file where it stands. */
  record Placed(Yaml at, Step step) {}

  /**
   * Of one flow.
   *
   * @param lost the places of steps that could not be read
   */
  StepWays(List<Placed> placed, List<Yaml> lost) {
    this.placed = placed;
    lost.forEach(it -> this.lost.add(name(it)));
    for (Placed it : placed) {
      FlowReader.requireName(it.at().get("id"), it.step().id());
      if (!names.add(it.step().id())) {
        it.at().get("id").wrong("step_twice", "step", it.step().id());
      }
    }
  }

  /** What a step is called by those that lead to it, even if nobody can tell what that is. */
  static String name(Yaml step) {
    boolean isNamed = step.isMap() && step.get("id").isText() && !step.get("id").text().isEmpty();
    return isNamed ? step.get("id").text() : LOST;
  }

  /** Tells of each that does not. */
  void require() {
    for (Placed it : placed) {
      requireOtherwise(it);
      it.step().routes().forEach(route -> requireStep(it, route));
      if (it.step() instanceof EndStep end) {
        end.corrected().ifPresent(to -> requireQuestion(it, to));
      }
    }
  }

  private void requireStep(Placed from, Route route) {
    String id = from.step().id();
    String to = route.to();
    if (to.isEmpty() && !isToldMissing(from)) {
      from.at().wrong("step_leads_nowhere", "step", id);
    } else if (!to.isEmpty() && !names.contains(to) && !mayBeLost(to)) {
      way(from.at(), to).wrongName("step_unknown", to, names, "step", id, "next", to);
    }
  }

  private void requireQuestion(Placed end, String to) {
    List<String> questions =
        placed.stream()
            .map(Placed::step)
            .filter(AwaitingStep.class::isInstance)
            .map(Step::id)
            .toList();
    if (!questions.contains(to) && !mayBeLost(to)) {
      String known = String.join(", ", questions);
      end.at().get("correct").wrong("end_corrected_unknown", "next", to, "steps", known);
    }
  }

  /** An unknown name may be that of a step whose own name cannot be read. */
  private boolean mayBeLost(String name) {
    return lost.contains(name) || lost.contains(LOST);
  }

  /** Where answers or values are missing themselves, that no step follows is not told besides. */
  private static boolean isToldMissing(Placed from) {
    Yaml answers = from.at().get("confirm");
    boolean lacksAnswer =
        !answers.isMap() || !answers.get("yes").isPresent() || !answers.get("no").isPresent();
    return (from.step() instanceof BranchStep && !from.at().get("otherwise").isPresent())
        || (from.step() instanceof ConfirmStep && lacksAnswer);
  }

  /** Without it, what a choice leaves to it is named. */
  private void requireOtherwise(Placed from) {
    if (!(from.step() instanceof BranchStep branch) || from.at().get("otherwise").isPresent()) {
      return;
    }
    Set<String> left = new LinkedHashSet<>();
    for (Placed it : placed) {
      if (it.step() instanceof ChooseStep choice && choice.variable().equals(branch.on())) {
        left.addAll(choice.fixed().keySet());
      }
    }
    left.removeAll(branch.cases().keySet());
    String code = left.isEmpty() ? "otherwise_missing" : "otherwise_missing_for_options";
    from.at().wrong(code, "step", branch.id(), "options", String.join(", ", left));
  }

  /** Where a step is named as the next; the step itself where none can be found. */
  private static Yaml way(Yaml at, String to) {
    return WAYS.stream()
        .map(it -> at.get(it).findText(to))
        .filter(it -> it.isText() && it.text().equals(to))
        .findFirst()
        .orElse(at);
  }
}
