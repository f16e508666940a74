package nara.authoring.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nara.authoring.FlowFile;
import nara.authoring.Yaml;
import nara.flow.Step;

/** Translations of what is not there. */
final class StrayTranslationsCheck implements Check {
  private static final List<String> SAID = List.of("say", "sms", "web");
  static final List<String> TEXTS = List.of("say", "sms", "web", "again", "why", "options");

  @Override
  public void check(Material material) {
    material
        .flows()
        .translations()
        .forEach(
            (name, languages) ->
                languages.values().stream()
                    .filter(Yaml::isMap)
                    .forEach(it -> check(name, it, material)));
  }

  private static void check(String name, Yaml at, Material material) {
    boolean isThere =
        material.flows().names().contains(name) || material.flows().patternNames().contains(name);
    if (!isThere) {
      at.get("flow").wrong("translation_of_nothing", "flow", name);
      return;
    }
    Yaml flow = at.need("flow");
    if (flow.isText() && !flow.text().equals(name)) {
      at.get("flow").wrong("translation_flow_name", "file", name, "flow", flow.text());
    }
    Optional<FlowFile> file = material.find(name);
    file.ifPresent(it -> at.get("steps").map().forEach((step, own) -> check(it, step, own)));
  }

  private static void check(FlowFile file, String step, Yaml own) {
    if (file.legibility().mayBeLost(step)) {
      return;
    }
    if (file.flow().step(step).isEmpty()) {
      List<String> steps = file.flow().steps().stream().map(Step::id).toList();
      own.wrongName(
          "translation_step_unknown", step, steps, "step", step, "flow", file.flow().id());
      return;
    }
    if (file.legibility().hasAllWays()) {
      texts(file, step, own);
    }
  }

  private static void texts(FlowFile file, String step, Yaml own) {
    Yaml swedish = file.step(step);
    List<String> keys = new ArrayList<>(TEXTS);
    keys.removeIf(it -> !swedish.get(it).isPresent());
    if (keys.stream().anyMatch(SAID::contains)) {
      keys.addAll(SAID);
    }
    own.map().forEach((key, text) -> check(step, key, text, keys));
    if (keys.contains("options")) {
      Map<String, Yaml> options = swedish.get("options").map();
      own.get("options")
          .map()
          .forEach(
              (option, words) -> {
                if (!options.containsKey(option)) {
                  String known = Words.listed(options.keySet());
                  words.wrongNear(
                      "option_unknown",
                      option,
                      options.keySet(),
                      "option",
                      option,
                      "options",
                      known);
                }
              });
    }
  }

  private static void check(String step, String key, Yaml text, List<String> keys) {
    if (!keys.contains(key)) {
      text.wrong("translation_key_unknown", "step", step, "key", key, "keys", Words.listed(keys));
    }
  }
}
