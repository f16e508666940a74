package nara.authoring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nara.message.Language;
import nara.understand.EditDistance;
import nara.understand.Example;

/**
 * The intents that {@code bot/intents/labels.yaml} names. One without a text after it has no name
 * among residents: they are never asked whether they mean it.
 */
final class IntentNames {
  static final String FILE = "bot/intents/labels.yaml";

  /** Letters that a misspelt name may be off. */
  private static final int MISSPELT = 3;

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
    unnamed.forEach((file, intent) -> problems.add(unnamed(file, intent, names.keySet())));
    names.forEach(
        (intent, at) -> {
          String file = linesOf(intent, Language.SWEDISH);
          if (!Files.exists(home.resolve(file))) {
            at.problem(
                intent + " har inga exempelmeningar", "Skriv några i " + file + ", en per rad");
          }
        });
  }

  private static String linesOf(String intent, Language language) {
    return "bot/intents/" + language + "/" + intent + ".txt";
  }

  private static Problem unnamed(String file, String intent, Set<String> names) {
    String known =
        names.stream()
            .filter(it -> EditDistance.between(intent, it, MISSPELT) <= MISSPELT)
            .min(Comparator.comparingInt(it -> EditDistance.between(intent, it, MISSPELT)))
            .map(it -> "Döp om filen till " + it + ".txt, eller skriv ")
            .orElse("Skriv ");
    return new Problem(
        file,
        1,
        1,
        "ingen avsikt heter " + intent,
        known + "raden \"" + intent + ": …\" i " + FILE);
  }
}
