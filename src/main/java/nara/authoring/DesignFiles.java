package nara.authoring;

import java.nio.file.Path;
import java.util.Map;
import nara.flow.Phrase;
import nara.town.Town;

/**
 * What designers write besides language data, and where each thing stands.
 *
 * @param intents what stands under each intent in {@code bot/intents/labels.yaml}
 * @param labels what residents call the intents
 * @param townAt {@code bot/town.yaml}
 * @param town of use only if no problem was found
 */
public record DesignFiles(
    FlowFiles flows,
    Map<String, Yaml> intents,
    Map<String, Phrase> labels,
    Yaml townAt,
    Town town) {
  private static final String TOWN = "bot/town.yaml";

  /** Reads {@code flows/}, {@code bot/town.yaml} and the names of intents. */
  public static DesignFiles read(Path home, Problems problems) {
    FlowFiles flows = FlowFiles.read(home, problems);
    Content.requirePatterns(flows, problems);
    Content.requireNoClash(flows);
    Yaml townAt = Yaml.readFile(home.resolve(TOWN), TOWN, problems);
    Map<String, Yaml> intents = IntentNames.read(home, problems);
    return new DesignFiles(
        flows, intents, Content.labels(intents), townAt, TownReader.read(townAt));
  }
}
