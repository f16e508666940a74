package nara.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Messages to measure by: Swedish and English, short and long, seen in training and not. */
final class MixedLines {
  private static final Path EXAMPLES = Path.of("bot/intents");
  private static final Path LEFT_OUT = Path.of("src/test/resources/nara/understand/left-out");
  private static final int OF_EACH_FOLDER = 67;
  private static final int SEED = 7;

  private MixedLines() {}

  /** 402 lines, the same ones as long as the files are the same. */
  static List<String> read() {
    List<String> lines = new ArrayList<>();
    for (Path folder : List.of(EXAMPLES.resolve("sv"), EXAMPLES.resolve("en"))) {
      lines.addAll(ofAllLengths(folder));
    }
    for (String leftOut : List.of("danger-sv", "danger-en", "intents-sv", "intents-en")) {
      lines.addAll(ofAllLengths(LEFT_OUT.resolve(leftOut)));
    }
    Collections.shuffle(lines, new Random(SEED));
    return lines;
  }

  /** Evenly many of every length that there is. */
  private static List<String> ofAllLengths(Path folder) {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        Files.readAllLines(file).stream()
            .filter(it -> !it.isBlank() && !it.startsWith("#"))
            .map(it -> it.substring(it.lastIndexOf('\t') + 1))
            .forEach(texts::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    texts.sort(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    List<String> chosen = new ArrayList<>();
    for (int i = 0; i < OF_EACH_FOLDER; i++) {
      chosen.add(texts.get((int) ((i + 0.5) * texts.size() / OF_EACH_FOLDER)));
    }
    return chosen;
  }
}
