package nara.authoring.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nara.understand.Normalizer;

/** The same example sentence under two intents: nobody can learn from it what it means. */
final class ExamplesCheck implements Check {
  private static final String FOLDER = "bot/intents";

  @Override
  public void check(Material material) {
    for (Path language : list(material.home().resolve(FOLDER))) {
      if (Files.isDirectory(language)) {
        Map<String, String> seen = new HashMap<>();
        list(language).stream()
            .filter(it -> it.toString().endsWith(".txt"))
            .forEach(it -> check(it, seen, material));
      }
    }
  }

  private static void check(Path file, Map<String, String> seen, Material material) {
    String name = material.home().relativize(file).toString().replace('\\', '/');
    int number = 0;
    for (String line : lines(file)) {
      number++;
      String sentence = line.strip();
      if (!sentence.isEmpty() && !sentence.startsWith("#")) {
        String key = Normalizer.clean(sentence).toLowerCase(Locale.ROOT);
        String other = seen.putIfAbsent(key, name + ":" + number);
        if (other != null && !other.startsWith(name + ":")) {
          material
              .problems()
              .add(
                  name, number, 1, "sentence_in_two_intents", "sentence", sentence, "other", other);
        }
      }
    }
  }

  /** None of a file that is no UTF-8: that is told elsewhere. */
  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      return List.of();
    }
  }

  private static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
