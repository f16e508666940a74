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

  private final Yaml at;
  private final Map<Language, Yaml> translations;

  private FlowReader(Yaml at, Map<Language, Yaml> translations) {
    this.at = at;
    this.translations = translations;
  }

  /**
   * Reads one flow; empty, with problems, if it cannot be used.
   *
   * @param translations what its steps say in other languages, as their files have it
   */
  static Optional<Flow> read(Yaml at, Map<Language, Yaml> translations, Problems problems) {
    int before = problems.all().size();
    if (!at.isPresent()) {
      return Optional.empty();
    }
    Optional<Flow> flow = new FlowReader(at, translations).flow();
    return problems.all().size() > before ? Optional.empty() : flow;
  }

  private Optional<Flow> flow() {
    at.allowOnly(NAMES);
    at.get("approved").allowOnly(APPROVED);
    String id = at.need("flow").text();
    requireName(at.get("flow"), id);
    List<Step> steps = steps(at.need("steps"));
    if (steps.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Flow(
            id,
            at.get("purpose").optional().orElse(""),
            at.get("starts_on").texts(),
            at.get("dialogue").isYes(),
            identity(at.get("identity")),
            Set.copyOf(at.get("pilot").texts()),
            at.get("expires_after").as("value_days", Durations::elapsed).orElse(USUAL_EXPIRY),
            Set.copyOf(at.get("takes").texts()),
            Set.copyOf(at.get("gives").texts()),
            steps));
  }

  private static IdentityLevel identity(Yaml at) {
    return at.as("value_identity", text -> IdentityLevel.valueOf(text.toUpperCase(Locale.ROOT)))
        .orElse(IdentityLevel.ANONYMOUS);
  }

  /** A step and the place in the file where it stands. */
  private record Placed(Yaml at, Step step) {}

  private List<Step> steps(Yaml list) {
    List<Yaml> written = list.list();
    List<Placed> placed = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      Yaml here = written.get(i);
      String following = i + 1 < written.size() ? written.get(i + 1).get("id").text() : "";
      StepReader.read(here, following, translations)
          .ifPresent(step -> placed.add(new Placed(here, step)));
    }
    requireRoutes(placed);
    return placed.stream().map(Placed::step).toList();
  }

  private void requireRoutes(List<Placed> placed) {
    Set<String> names = names(placed);
    List<String> questions =
        placed.stream()
            .map(Placed::step)
            .filter(AwaitingStep.class::isInstance)
            .map(Step::id)
            .toList();
    for (Placed it : placed) {
      it.step().routes().forEach(route -> requireStep(it, route, names));
      if (it.step() instanceof EndStep end
          && end.corrected().filter(to -> !questions.contains(to)).isPresent()) {
        String known = String.join(", ", questions);
        Yaml corrected = it.at().get("correct");
        corrected.wrong("end_corrected_unknown", "next", corrected.text(), "steps", known);
      }
    }
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

  private static void requireStep(Placed placed, Route route, Set<String> names) {
    String id = placed.step().id();
    if (route.to().isEmpty()) {
      placed.at().wrong("step_leads_nowhere", "step", id);
    } else if (!names.contains(route.to())) {
      placed
          .at()
          .findText(route.to())
          .wrong("step_unknown", "step", id, "next", route.to(), "steps", String.join(", ", names));
    }
  }

  static void requireName(Yaml at, String name) {
    if (at.isPresent() && !NAME.matcher(name).matches()) {
      at.wrong("name_bad", "name", name);
    }
  }
}
