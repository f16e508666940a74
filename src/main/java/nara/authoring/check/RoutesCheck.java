package nara.authoring.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nara.authoring.FlowFile;
import nara.authoring.Nearest;
import nara.authoring.Yaml;
import nara.flow.BranchStep;
import nara.flow.ChooseStep;
import nara.flow.Kind;
import nara.flow.Step;

/** Ways from choices and branches that nothing ever takes, and options that no way is for. */
final class RoutesCheck implements Check {
  static final List<String> OTHER = List.of("time", "maybe", "no", "any");
  private static final String ANY = "any";

  @Override
  public void check(Material material) {
    for (FlowFile file : material.all()) {
      for (Step step : file.flow().steps()) {
        Yaml at = file.step(step.id());
        if (step instanceof ChooseStep it) {
          other(at, material.files().intents().keySet());
          if (it.from().isEmpty()) {
            choice(it, at);
            unrouted(it, at, file);
          }
        } else if (step instanceof BranchStep it) {
          possible(it, material.scope(file)).ifPresent(values -> branch(it, at, values));
        }
      }
    }
  }

  private static void other(Yaml at, Set<String> intents) {
    at.get("other")
        .map()
        .forEach(
            (other, there) -> {
              if (!OTHER.contains(other) && !intents.isEmpty() && !intents.contains(other)) {
                there.wrong("other_unknown", "other", other);
              }
            });
  }

  private static void choice(ChooseStep step, Yaml at) {
    Set<String> options = step.fixed().keySet();
    step.onYes().ifPresent(it -> option(it, options, at.get("yes")));
    if (at.get("then").isMap()) {
      at.get("then")
          .map()
          .forEach(
              (option, there) -> {
                if (!option.equals(ANY)) {
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
      String known = Words.listed(options);
      at.wrongNear("option_unknown", option, options, "option", option, "options", known);
    }
  }

  /** Options for which {@code then} says nothing; those that are only misspelt there are told. */
  private static void unrouted(ChooseStep step, Yaml at, FlowFile file) {
    Optional<Step> next = file.flow().step(step.then().getOrDefault(ChooseStep.ANY, ""));
    if (!at.get("then").isMap() || at.get("then").get(ANY).isPresent() || next.isEmpty()) {
      return;
    }
    List<String> left = new ArrayList<>(step.fixed().keySet());
    Set<String> routed = at.get("then").map().keySet();
    routed.forEach(it -> left.remove(meant(it, step.fixed().keySet())));
    if (!left.isEmpty()) {
      String options = String.join(", ", left);
      at.get("then").wrong("option_unrouted", "options", options, "next", next.get().id());
    }
  }

  private static String meant(String option, Collection<String> options) {
    return options.contains(option) ? option : Nearest.of(option, options).orElse(option);
  }

  /** All that the name a branch goes by may be; empty if that cannot be told. */
  private static Optional<Collection<String>> possible(BranchStep step, Scope scope) {
    return scope.at(step.id()).get(step.on()) == Kind.YES_NO
        ? Optional.of(List.of("yes", "no"))
        : scope.options(step.on());
  }

  private static void branch(BranchStep step, Yaml at, Collection<String> possible) {
    String values = String.join(", ", possible);
    at.get("cases")
        .map()
        .forEach(
            (value, there) -> {
              if (!possible.contains(value)) {
                there.wrongNear(
                    "case_never",
                    value,
                    possible,
                    "name",
                    step.on(),
                    "value",
                    value,
                    "values",
                    values);
              }
            });
  }
}
