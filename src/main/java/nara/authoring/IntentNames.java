package nara.authoring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nara.message.Language;
import nara.understand.Example;

/**
 * The intents that {@code bot/intents/labels.yaml} names. One without a text after it has no name
 * among residents: they are never asked whether they mean it.
 */
final class IntentNames {
  static final String FILE = "bot/intents/labels.yaml";

  private IntentNames() {}

  /** What stands under each; none, with a problem, if the file cannot be read. */
  static Map<String, Yaml> read(Path home, Problems problems) {
    return Yaml.readFile(home.resolve(FILE), FILE, problems).map();
  }

  /**
   * A problem for each intent that has lines and is not named, or is named and has no lines. Where
   * no names can be read, nothing is required of them.
   */
  static void requireSame(Path home, List<Example> examples, Problems problems) {
    if (!Files.exists(home.resolve(FILE))) {
      return;
    }
    Map<String, Yaml> names = read(home, problems);
    if (names.isEmpty()) {
      return;
    }
    Map<String, String> unnamed = new LinkedHashMap<>();
    for (Example it : examples) {
      if (!names.containsKey(it.label())) {
        unnamed.put(linesOf(it.label(), it.language()), it.label());
      }
    }
    unnamed.forEach((file, intent) -> tellUnnamed(file, intent, names.keySet(), problems));
    names.forEach(
        (intent, at) -> {
          String file = linesOf(intent, Language.SWEDISH);
          if (!Files.exists(home.resolve(file))) {
            at.wrong("intent_without_lines", "intent", intent, "file", file);
          }
        });
  }

  private static String linesOf(String intent, Language language) {
    return "bot/intents/" + language + "/" + intent + ".txt";
  }

  private static void tellUnnamed(
      String file, String intent, Set<String> names, Problems problems) {
    Optional<String> nearest = Nearest.of(intent, names);
    String code = nearest.isPresent() ? "intent_misnamed" : "intent_unnamed";
    String other = nearest.orElse("");
    problems.add(file, 1, 1, code, "intent", intent, "nearest", other, "names", FILE);
  }
}
