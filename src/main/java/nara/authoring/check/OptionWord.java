package nara.authoring.check;

import java.util.ArrayList;
import java.util.List;
import nara.authoring.FlowFile;
import nara.authoring.Yaml;
import nara.flow.Step;

/**
 * A word by which an option of a question is chosen, in whatever language.
 *
 * @param option the option's key
 */
record OptionWord(String option, String word, Yaml at) {

  /** Those of a step, Swedish first. */
  static List<OptionWord> of(FlowFile file, Step step) {
    List<OptionWord> all = new ArrayList<>();
    add(all, file.step(step.id()));
    file.translations().values().forEach(it -> add(all, it.get("steps").get(step.id())));
    return all;
  }

  private static void add(List<OptionWord> all, Yaml step) {
    if (!step.isMap()) {
      return;
    }
    step.get("options")
        .map()
        .forEach(
            (option, words) ->
                words.list().forEach(it -> all.add(new OptionWord(option, it.text(), it))));
  }
}
