package nara.authoring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nara.flow.Flow;
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

  private List<Step> steps(Yaml list) {
    boolean isOne = list.isMap() && list.get("id").isPresent();
    if (list.isPresent() && !isOne && (!list.isList() || list.list().isEmpty())) {
      list.wrong("steps_none");
      return List.of();
    }
    List<Yaml> written = list.list();
    List<StepWays.Placed> placed = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      Yaml here = written.get(i);
      String following = i + 1 < written.size() ? StepWays.name(written.get(i + 1)) : "";
      StepReader.read(here, following, translations)
          .filter(step -> !step.id().isEmpty())
          .ifPresentOrElse(
              step -> placed.add(new StepWays.Placed(here, step)), () -> lost.add(here));
    }
    new StepWays(placed, lost).require();
    return placed.stream().map(StepWays.Placed::step).toList();
  }

  static void requireName(Yaml at, String name) {
    if (at.isPresent() && !NAME.matcher(name).matches()) {
      at.wrong("name_bad", "name", name);
    }
  }
}
