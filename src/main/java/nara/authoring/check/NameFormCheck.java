package nara.authoring.check;

import java.util.List;
import java.util.regex.Pattern;
import nara.authoring.FlowFile;
import nara.authoring.Yaml;
import nara.flow.AskStep;
import nara.flow.ChooseStep;
import nara.flow.Step;

/** Names that are too long, or could not be names in a text. */
final class NameFormCheck implements Check {
  private static final int LONGEST = 40;
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  @Override
  public void check(Material material) {
    for (FlowFile file : material.all()) {
      shortEnough(file.at().get("flow"));
      for (Step step : file.flow().steps()) {
        Yaml at = file.step(step.id());
        shortEnough(at.get("id"));
        if (step instanceof AskStep) {
          variable(at.get("ask"));
        } else if (step instanceof ChooseStep) {
          variable(at.get("choose"));
          at.get("options").map().forEach((option, words) -> name(option, words));
        }
      }
      for (String list : List.of("takes", "gives")) {
        file.at().get(list).list().forEach(NameFormCheck::variable);
      }
    }
    for (FlowText text : FlowText.all(material)) {
      text.names().forEach(it -> name(it.name(), text.at().at(it.index())));
    }
  }

  private static void variable(Yaml at) {
    shortEnough(at);
    name(at.text(), at);
  }

  private static void name(String name, Yaml at) {
    if (!NAME.matcher(name).matches()) {
      at.wrong("argument_bad", "name", name);
    }
  }

  private static void shortEnough(Yaml at) {
    int length = at.text().length();
    if (length > LONGEST) {
      at.wrong("name_long", "name", at.text(), "length", Integer.toString(length));
    }
  }
}
