package nara.understand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What ships in {@code bot/}, read once, with the models trained once for all tests. */
final class Bot {
  static final Map<String, List<String>> INTENTS = examples("bot/intents/sv");
  static final Map<String, List<String>> DANGER_LINES = examples("bot/danger/lines/sv");
  static final SmsWords WORDS = words();
  static final KeyWords KEY_WORDS = keyWords();
  static final DangerRules DANGER_RULES = dangerRules();

  private Bot() {}

  /** The trained models, apart, so that tests of the rules need not wait for them. */
  static final class Trained {
    static final IntentModel INTENT_MODEL = IntentModel.train(INTENTS, WORDS);
    static final DangerModel DANGER_MODEL = DangerModel.train(dangerTraining(), WORDS);
    static final Understander UNDERSTANDER =
        new Understander(INTENT_MODEL, null, KEY_WORDS, DANGER_RULES, DANGER_MODEL);

    private Trained() {}
  }

  /** A line of a held-out file: its columns. */
  static List<List<String>> heldOut(String name) {
    try (Stream<String> lines = Files.lines(Path.of("src/test/resources/nara/understand", name))) {
      return lines
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.split("\t+")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<String, List<String>> dangerTraining() {
    Map<String, List<String>> lines = new TreeMap<>(DANGER_LINES);
    List<String> ordinary = new ArrayList<>(lines.getOrDefault(DangerModel.NONE, List.of()));
    INTENTS.values().forEach(ordinary::addAll);
    lines.put(DangerModel.NONE, ordinary);
    return lines;
  }

  private static SmsWords words() {
    try {
      return SmsWords.read(Files.readString(Path.of("bot/words/sv.tsv")), "bot/words/sv.tsv");
    } catch (IOException | BadDataException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyWords keyWords() {
    List<KeyWords> all = new ArrayList<>();
    try {
      for (String file : List.of("bot/keywords/sv.tsv", "bot/keywords/en.tsv")) {
        all.add(KeyWords.read(Files.readString(Path.of(file)), file));
      }
    } catch (IOException | BadDataException e) {
      throw new IllegalStateException(e);
    }
    return KeyWords.all(all);
  }

  private static DangerRules dangerRules() {
    try {
      return DangerRules.read(files("bot/danger/rules"));
    } catch (BadDataException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, List<String>> examples(String folder) {
    Map<String, List<String>> examples = new TreeMap<>();
    files(folder)
        .forEach(
            (file, content) -> {
              String name = Path.of(file).getFileName().toString().replace(".txt", "");
              try {
                examples.put(name, ExampleLines.read(content, file));
              } catch (BadDataException e) {
                throw new IllegalStateException(e);
              }
            });
    return examples;
  }

  private static Map<String, String> files(String folder) {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> paths = Files.list(Path.of(folder))) {
      for (Path path : paths.toList()) {
        contents.put(path.toString(), Files.readString(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return contents;
  }
}
