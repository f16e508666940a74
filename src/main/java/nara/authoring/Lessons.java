package nara.authoring;

import java.util.ArrayList;
import java.util.List;
import nara.understand.DangerModel;
import nara.understand.DangerRules;
import nara.understand.Example;
import nara.understand.Vocabulary;

/**
 * What the assistant's understanding is learned from.
 *
 * @param intents sentences of residents, labelled with what they want done
 * @param danger lines labelled as {@link DangerModel#meaning} reads them
 * @param vocabulary what words stand for
 * @param rules phrases of danger
 */
public record Lessons(
    List<Example> intents, List<Example> danger, Vocabulary vocabulary, DangerRules rules) {
  private static final String ABOUT_SOMEBODY_ELSE = "worried_about_someone";

  public Lessons {
    intents = List.copyOf(intents);
    danger = List.copyOf(danger);
  }

  /**
   * Ordinary requests, which are examples of what is not danger; but not those about somebody else,
   * which may be either.
   */
  public List<Example> errands() {
    return intents.stream().filter(it -> !it.label().equals(ABOUT_SOMEBODY_ELSE)).toList();
  }

  /** All that the danger model is trained on. */
  List<Example> dangerAndOrdinary() {
    List<Example> lines = new ArrayList<>(danger);
    for (Example it : errands()) {
      lines.add(new Example(DangerModel.NONE, it.language(), it.voice(), it.text()));
    }
    return lines;
  }
}
