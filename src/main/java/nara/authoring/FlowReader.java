package nara.authoring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nara.flow.AwaitingStep;
import nara.flow.BranchStep;
import nara.flow.ChooseStep;
import nara.flow.ConfirmStep;
import nara.flow.EndStep;
import nara.flow.Flow;
import nara.flow.Route;
import nara.flow.Step;
import nara.message.IdentityLevel;
import nara.message.Language;

/** Reads a flow file. */
final class FlowReader {
  static final List<String> NAMES =
      List.of(
          "flow",
          "purpose",
          "dialogue",
          "starts_on",
          "identity",
          "pilot",
          "expires_after",
          "takes",
          "gives",
          "needs_approval",
          "approved",
          "steps");
  static final List<String> APPROVED = List.of("role", "date", "hash");
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
  private static final Duration USUAL_EXPIRY = Duration.ofDays(2);


  /** Stands for a following step whose name cannot be read. No step can be called so. */
  private static final String LOST = "?";

  private final Yaml at;
  private final Map<Language, Yaml> translations;
  private final Problems problems;
  private final List<Yaml> lost = new ArrayList<>();

  private FlowReader(Yaml at, Map<Language, Yaml> translations, Problems problems) {
    this.at = at;
    this.translations = translations;
    this.problems = problems;
  }

  /**
   * Reads one flow, with all of its steps that can be read; empty, with problems, if none can.
   *
   * @param name of its file, without {@code .yaml}
   * @param translations what its steps say in other languages, as their files have it
   */
  static Optional<FlowFile> read(
      Yaml at, String name, Map<Language, Yaml> translations, Problems problems) {
    return new FlowReader(at, translations, problems).file(name);
  }

  private Optional<FlowFile> file(String name) {
    int before = problems.count();
    at.allowOnly(NAMES);
    at.get("approved").allowOnly(APPROVED);
    requireNameOf(name);
    Yaml written = at.need("steps");
    int beforeSteps = problems.count();
    List<Step> steps = steps(written);
    boolean hasAllWays = problems.count() == beforeSteps;
    if (steps.isEmpty()) {
      return Optional.empty();
    }
    Flow flow = flow(steps);
    boolean isWhole = problems.count() == before;
    return Optional.of(
        new FlowFile(at, translations, flow, new Legibility(isWhole, hasAllWays, lost)));
  }

  private void requireNameOf(String file) {
    Yaml id = at.need("flow");
    requireName(id, id.text());
    if (id.isText() && !id.text().equals(file)) {
      id.wrong("flow_file_name", "flow", id.text(), "file", file + ".yaml");
    }
  }

  private Flow flow(List<Step> steps) {
    return new Flow(
        at.get("flow").text(),
        at.get("purpose").optional().orElse(""),
        at.get("starts_on").texts(),
        at.get("dialogue").isYes(),
        identity(at.get("identity")),
        Set.copyOf(at.get("pilot").texts()),
        at.get("expires_after").as("value_days", Durations::elapsed).orElse(USUAL_EXPIRY),
        Set.copyOf(at.get("takes").texts()),
        Set.copyOf(at.get("gives").texts()),
        steps);
  }

  private static IdentityLevel identity(Yaml at) {
    return at.as("value_identity", text -> IdentityLevel.valueOf(text.toUpperCase(Locale.ROOT)))
        .orElse(IdentityLevel.ANONYMOUS);
  }

  /** A step and the place in the file where it stands. */
  private record Placed(Yaml at, Step step) {}

  private List<Step> steps(Yaml list) {
    boolean isOne = list.isMap() && list.get("id").isPresent();
    if (list.isPresent() && !isOne && (!list.isList() || list.list().isEmpty())) {
      list.wrong("steps_none");
      return List.of();
    }
    List<Yaml> written = list.list();
    List<Placed> placed = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      Yaml here = written.get(i);
      String following = i + 1 < written.size() ? name(written.get(i + 1)) : "";
      StepReader.read(here, following, translations)
          .filter(step -> !step.id().isEmpty())
          .ifPresentOrElse(step -> placed.add(new Placed(here, step)), () -> lost.add(here));
    }
    requireRoutes(placed);
    return placed.stream().map(Placed::step).toList();
  }

  private static String name(Yaml step) {
    boolean isNamed = step.isMap() && step.get("id").isText() && !step.get("id").text().isEmpty();
    return isNamed ? step.get("id").text() : LOST;
  }

  private void requireRoutes(List<Placed> placed) {
    Set<String> names = names(placed);
    lost.forEach(it -> names.add(name(it)));
    List<String> questions =
        placed.stream()
            .map(Placed::step)
            .filter(AwaitingStep.class::isInstance)
            .map(Step::id)
            .toList();
    for (Placed it : placed) {
      requireOtherwise(it, placed);
      it.step().routes().forEach(route -> requireStep(it, route, names));
      if (it.step() instanceof EndStep end
          && end.corrected().filter(to -> !questions.contains(to) && !isLost(to)).isPresent()) {
        String known = String.join(", ", questions);
        Yaml corrected = it.at().get("correct");
        corrected.wrong("end_corrected_unknown", "next", corrected.text(), "steps", known);
      }
    }
  }

  private boolean isLost(String step) {
    return lost.stream().map(FlowReader::name).anyMatch(it -> it.equals(step) || it.equals(LOST));
  }

  private static Set<String> names(List<Placed> placed) {
    Set<String> names = new LinkedHashSet<>();
    for (Placed it : placed) {
      requireName(it.at().get("id"), it.step().id());
      if (!names.add(it.step().id())) {
        it.at().get("id").wrong("step_twice", "step", it.step().id());
      }
    }
    return names;
  }

  /** A misspelt name may be that of a step whose own name cannot be read. */
  private static void requireStep(Placed placed, Route route, Set<String> names) {
    String id = placed.step().id();
    if (route.to().isEmpty() && !isToldMissing(placed)) {
      placed.at().wrong("step_leads_nowhere", "step", id);
    } else if (!route.to().isEmpty() && !names.contains(route.to()) && !names.contains(LOST)) {
      placed
          .at()
          .findText(route.to())
          .wrongName("step_unknown", route.to(), names, "step", id, "next", route.to());
    }
  }

  /** Where answers or values are missing themselves, that no step follows is not told besides. */
  private static boolean isToldMissing(Placed placed) {
    Yaml confirm = placed.at().get("confirm");
    return (placed.step() instanceof BranchStep && !placed.at().get("otherwise").isPresent())
        || (placed.step() instanceof ConfirmStep
            && (!confirm.isMap()
                || !confirm.get("yes").isPresent()
                || !confirm.get("no").isPresent()));
  }

  /** Without it, what a choice leaves to it is named. */
  private static void requireOtherwise(Placed placed, List<Placed> all) {
    if (!(placed.step() instanceof BranchStep branch)
        || placed.at().get("otherwise").isPresent()) {
      return;
    }
    Set<String> left = new LinkedHashSet<>();
    for (Placed it : all) {
      if (it.step() instanceof ChooseStep choice && choice.variable().equals(branch.on())) {
        left.addAll(choice.fixed().keySet());
      }
    }
    left.removeAll(branch.cases().keySet());
    String code = left.isEmpty() ? "otherwise_missing" : "otherwise_missing_for_options";
    placed.at().wrong(code, "step", branch.id(), "options", String.join(", ", left));
  }

  static void requireName(Yaml at, String name) {
    if (at.isPresent() && !NAME.matcher(name).matches()) {
      at.wrong("name_bad", "name", name);
    }
  }
}
