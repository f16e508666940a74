package nara.authoring.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nara.authoring.FlowFile;
import nara.authoring.Yaml;
import nara.flow.BranchStep;
import nara.flow.ChooseStep;
import nara.flow.Kind;
import nara.flow.Step;

/** Ways from choices and branches that nothing ever takes. */
final class RoutesCheck implements Check {
  static final List<String> OTHER = List.of("time", "maybe", "no", "any");

  @Override
  public void check(Material material) {
    for (FlowFile file : material.all()) {
      for (Step step : file.flow().steps()) {
        Yaml at = file.step(step.id());
        if (step instanceof ChooseStep it) {
          choice(it, at);
        } else if (step instanceof BranchStep it) {
          branch(it, at, material.scope(file).at(it.id()));
        }
      }
    }
  }

  private static void choice(ChooseStep step, Yaml at) {
    at.get("other")
        .map()
        .forEach(
            (other, there) -> {
              if (!OTHER.contains(other)) {
                there.wrong("other_unknown", "other", other);
              }
            });
    if (!step.from().isEmpty()) {
      return;
    }
    Set<String> options = step.fixed().keySet();
    step.onYes().ifPresent(it -> option(it, options, at.get("yes")));
    if (at.get("then").isMap()) {
      at.get("then")
          .map()
          .forEach(
              (option, there) -> {
                if (!option.equals("any")) {
                  option(option, options, there);
                }
              });
    }
    at.get("options")
        .map()
        .forEach(
            (option, words) -> {
              if (words.texts().stream().allMatch(String::isBlank)) {
                words.wrong("option_wordless", "option", option);
              }
            });
  }

  private static void option(String option, Set<String> options, Yaml at) {
    if (!options.contains(option)) {
      at.wrong("option_unknown", "option", option, "options", Words.listed(options));
    }
  }

  private static void branch(BranchStep step, Yaml at, Map<String, Kind> known) {
    if (known.get(step.on()) != Kind.YES_NO) {
      return;
    }
    at.get("cases")
        .map()
        .forEach(
            (value, there) -> {
              if (!List.of("yes", "no").contains(value)) {
                there.wrong("case_never", "name", step.on(), "value", value, "values", "yes, no");
              }
            });
  }
}
