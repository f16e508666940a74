package nara.authoring;

import java.util.List;
import java.util.Map;
import nara.flow.CallStep;
import nara.flow.Flow;
import nara.message.Language;

/**
 * A flow and where it was read.
 *
 * @param at the file
 * @param translations the files of its translations
 * @param flow with the steps that could be read
 */
public record FlowFile(
    Yaml at, Map<Language, Yaml> translations, Flow flow, Legibility legibility) {
  public FlowFile {
    translations = Map.copyOf(translations);
  }

  /** The path of its file, such as {@code flows/book_meeting.yaml}. */
  public String path() {
    return at.file();
  }

  /** Where a step stands. */
  public Yaml step(String id) {
    return at.get("steps").list().stream()
        .filter(it -> it.isMap() && it.get("id").isText() && it.get("id").text().equals(id))
        .findFirst()
        .orElse(at);
  }

  /** The names of the flows that it calls and that come back. */
  public List<String> calls() {
    return flow.steps().stream()
        .filter(CallStep.class::isInstance)
        .map(it -> ((CallStep) it).flow())
        .toList();
  }
}
