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
import nara.TestLibrary;
import nara.message.Language;

/** What ships in {@code bot/}, read once, with the models that the build trained. */
final class Bot {
  static final List<Example> INTENTS = examples("bot/intents");
  static final List<Example> DANGER_LINES = examples("bot/danger/lines");
  static final KeyWords KEY_WORDS = keyWords();
  static final DangerRules DANGER_RULES = dangerRules();

  private Bot() {}

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

  static Understander understander() {
    return TestLibrary.get().get().understander();
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

  private static List<Example> examples(String folder) {
    List<Example> examples = new ArrayList<>();
    for (Language language : List.of(Language.SWEDISH, Language.ENGLISH)) {
      files(folder + "/" + language)
          .forEach(
              (file, content) -> {
                String label = Path.of(file).getFileName().toString().replace(".txt", "");
                try {
                  examples.addAll(ExampleLines.read(content, file, label, language));
                } catch (BadDataException e) {
                  throw new IllegalStateException(e);
                }
              });
    }
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
