package nara.authoring.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nara.authoring.FlowFile;
import nara.authoring.Yaml;
import nara.flow.BranchStep;
import nara.flow.CallStep;
import nara.flow.ChooseStep;
import nara.flow.DoStep;
import nara.flow.GotoStep;
import nara.flow.Kind;
import nara.flow.RemindStep;
import nara.flow.Step;

/** Names to which nothing gives a value. */
final class NamesCheck implements Check {
  private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");

  @Override
  public void check(Material material) {
    for (FlowText text : FlowText.all(material)) {
      if (!material.scope(text.file()).isOpen()) {
        Set<String> known = text.known(material).keySet();
        text.names().stream()
            .filter(it -> !isOfTheTownUnread(it.name(), material))
            .forEach(it -> require(it.name(), known, text.at().at(it.index())));
      }
    }
    for (FlowFile file : material.all()) {
      if (material.scope(file).isOpen()) {
        continue;
      }
      for (Step step : file.flow().steps()) {
        check(step, file.step(step.id()), material.scope(file).at(step.id()));
      }
      gives(file, material.scope(file));
    }
  }

  /** The help lines have names that the town gives them. */
  private static boolean isOfTheTownUnread(String name, Material material) {
    return !material.files().isTownWhole() && name.startsWith("line_");
  }

  private static void check(Step step, Yaml at, Map<String, Kind> known) {
    if (step instanceof BranchStep it) {
      require(it.on(), known.keySet(), at.get("branch"));
    } else if (step instanceof DoStep) {
      at.get("with").map().values().forEach(value -> templates(value, known.keySet()));
    } else if (step instanceof CallStep) {
      at.get("with").map().values().forEach(value -> templates(value, known.keySet()));
    } else if (step instanceof GotoStep) {
      templates(at.get("goto"), known.keySet());
    } else if (step instanceof ChooseStep it && !it.from().isEmpty()) {
      from(it, at.get("from"), known);
    } else if (step instanceof RemindStep it && !it.of().isEmpty()) {
      remind(it, at.get("remind"), known);
    }
  }

  private static void templates(Yaml at, Set<String> known) {
    Matcher variable = VARIABLE.matcher(at.text());
    while (variable.find()) {
      require(variable.group(1), known, at.at(variable.start(1)));
    }
  }

  private static void require(String name, Set<String> known, Yaml at) {
    if (!known.contains(name)) {
      at.wrongName("name_unknown", name, known, "name", "{" + name + "}");
    }
  }

  private static void from(ChooseStep step, Yaml at, Map<String, Kind> known) {
    List<Kind> kinds =
        List.of(
            Kind.TWO_MEETINGS,
            Kind.THREE_MEETINGS,
            Kind.ONE_MEETING,
            Kind.THREE_ERRANDS,
            Kind.THREE_CHOICES);
    if (!kinds.contains(known.get(step.from()))) {
      String choices = named(known, kinds);
      at.wrong("from_no_options", "from", step.from(), "choices", choices);
    }
  }

  private static void remind(RemindStep step, Yaml at, Map<String, Kind> known) {
    List<Kind> kinds = List.of(Kind.MEETING, Kind.DEADLINE, Kind.DAY, Kind.HOUR);
    Matcher whole = VARIABLE.matcher(step.of());
    if (!whole.matches() || !kinds.contains(known.get(whole.group(1)))) {
      String moments = named(known, kinds);
      at.wrong("remind_no_moment", "of", step.of(), "moments", moments);
    }
  }

  private static String named(Map<String, Kind> known, List<Kind> kinds) {
    return Words.listed(
        known.keySet().stream().filter(it -> kinds.contains(known.get(it))).toList());
  }

  private static void gives(FlowFile file, Scope scope) {
    for (Yaml given : file.at().get("gives").list()) {
      if (!scope.set().contains(given.text())) {
        String names = Words.listed(scope.set());
        given.wrong("gives_unknown", "name", given.text(), "names", names);
      }
    }
  }
}
