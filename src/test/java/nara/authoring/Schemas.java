package nara.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** The schemas of {@code docs/schemas/}, used as an editor uses them. */
public final class Schemas {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7);

  private Schemas() {}

  /** A schema by its name, such as {@code flow}. */
  public static JsonNode of(String name) throws IOException {
    return JSON.readTree(Path.of("docs/schemas", name + ".schema.json").toFile());
  }

  /** The name of the schema for a file. */
  public static String nameFor(String path) {
    String line = SchemaLine.of(path).orElseThrow();
    return line.substring(line.lastIndexOf('/') + 1).replace(".schema.json", "");
  }

  /** What a schema refuses in a file; scalars are what YAML 1.2 says they are. */
  public static List<String> refusals(String path, String yaml) throws IOException {
    LoadSettings settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
    JsonNode content;
    try {
      content = JSON.valueToTree(new Load(settings).loadFromString(yaml));
    } catch (YamlEngineException e) {
      return List.of("no YAML");
    }
    return FACTORY.getSchema(of(nameFor(path))).validate(content).stream()
        .map(ValidationMessage::toString)
        .toList();
  }

  /**
   * The names before the colons at a place of a schema.
   *
   * @param pointer to what has {@code properties}
   */
  public static Set<String> properties(String name, String pointer) throws IOException {
    return names(of(name).at(pointer + "/properties"));
  }

  /** The values that may stand at a place of a schema. */
  public static Set<String> values(String name, String pointer) throws IOException {
    Set<String> all = new TreeSet<>();
    of(name).at(pointer).forEach(it -> all.add(it.asText()));
    return all;
  }

  private static Set<String> names(JsonNode map) {
    Set<String> all = new TreeSet<>();
    map.fieldNames().forEachRemaining(all::add);
    return all;
  }
}
