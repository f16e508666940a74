package nara.authoring;

import java.nio.file.Path;
import java.util.Map;
import nara.flow.Phrase;
import nara.town.Town;

/**
 * What designers write besides language data, and where each thing stands.
 *
 * @param intents what stands under each intent in {@code bot/intents/labels.yaml}; none if it
 *     cannot be read
 * @param labels what residents call the intents
 * @param townAt {@code bot/town.yaml}
 * @param town as far as it can be read
 * @param isTownWhole whether nothing was wrong with its file
 */
public record DesignFiles(
    FlowFiles flows,
    Map<String, Yaml> intents,
    Map<String, Phrase> labels,
    Yaml townAt,
    Town town,
    boolean isTownWhole) {
  private static final String TOWN = "bot/town.yaml";

  /** Reads {@code flows/}, {@code bot/town.yaml} and the names of intents. */
  public static DesignFiles read(Path home, Problems problems) {
    FlowFiles flows = FlowFiles.read(home, problems);
    Content.requirePatterns(flows, problems);
    Content.requireNoClash(flows);
    int before = problems.count();
    Yaml townAt = Yaml.readFile(home.resolve(TOWN), TOWN, problems);
    Town town = TownReader.read(townAt);
    boolean isTownWhole = problems.count() == before;
    Map<String, Yaml> intents = IntentNames.read(home, problems);
    return new DesignFiles(flows, intents, Content.labels(intents), townAt, town, isTownWhole);
  }
}
