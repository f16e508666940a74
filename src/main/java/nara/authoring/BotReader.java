package nara.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nara.understand.BadDataException;
import nara.understand.Danger;
import nara.understand.DangerModel;
import nara.understand.DangerRules;
import nara.understand.ExampleLines;
import nara.understand.IntentModel;
import nara.understand.KeyWords;
import nara.understand.SmsWords;
import nara.understand.Understander;

/** Reads the language data of {@code bot/}. */
public final class BotReader {
  private final Path home;
  private final Problems problems = new Problems();

  private BotReader(Path home) {
    this.home = home;
  }

  /**
   * Reads everything the assistant understands by.
   *
   * @param home the folder in which {@code bot/} lies
   * @param models where trained models are found and kept
   * @throws BrokenFilesException naming every problem
   */
  public static Understander read(Path home, ModelShelf models) throws BrokenFilesException {
    return new BotReader(home).understander(models);
  }

  private Understander understander(ModelShelf models) throws BrokenFilesException {
    SmsWords words = read("bot/words/sv.tsv", SmsWords::read, SmsWords.none());
    Map<String, List<String>> intents = examples("bot/intents/sv");
    Map<String, List<String>> danger = dangerLines(intents);
    KeyWords keyWords = keyWords();
    DangerRules rules = dangerRules();
    if (!problems.isEmpty()) {
      throw new BrokenFilesException(problems.all());
    }
    IntentModel swedish = models.intents(intents, words);
    DangerModel dangerModel = models.danger(danger, words);
    return new Understander(swedish, null, keyWords, rules, dangerModel);
  }

  /** Ordinary requests are examples of what is not danger. */
  private Map<String, List<String>> dangerLines(Map<String, List<String>> intents) {
    Map<String, List<String>> lines = new TreeMap<>(examples("bot/danger/lines/sv"));
    List<String> ordinary = new ArrayList<>(lines.getOrDefault(DangerModel.NONE, List.of()));
    intents.values().forEach(ordinary::addAll);
    lines.put(DangerModel.NONE, ordinary);
    return lines;
  }

  private KeyWords keyWords() {
    List<KeyWords> all = new ArrayList<>();
    for (Path file : files("bot/keywords", ".tsv")) {
      String name = "bot/keywords/" + file.getFileName();
      all.add(read(name, KeyWords::read, KeyWords.all(List.of())));
    }
    return KeyWords.all(all);
  }

  private DangerRules dangerRules() throws BrokenFilesException {
    Map<String, String> contents = new TreeMap<>();
    for (Path file : files("bot/danger/rules", ".tsv")) {
      contents.put("bot/danger/rules/" + file.getFileName(), Content.text(file));
    }
    for (Danger.Category category : Danger.Category.values()) {
      String name = category.name().toLowerCase(Locale.ROOT) + ".tsv";
      String file = "bot/danger/rules/" + name;
      if (!contents.getOrDefault(file, "").lines().anyMatch(it -> it.startsWith("danger\t"))) {
        problems.add(
            new Problem(file, 1, 1, "ingen regel för fara", "Hämta filen från programmets källa"));
      }
    }
    try {
      return DangerRules.read(contents);
    } catch (BadDataException e) {
      add(e);
      throw new BrokenFilesException(problems.all());
    }
  }

  private Map<String, List<String>> examples(String folder) {
    Map<String, List<String>> all = new TreeMap<>();
    for (Path file : files(folder, ".txt")) {
      String name = String.valueOf(file.getFileName());
      String intent = name.substring(0, name.length() - ".txt".length());
      all.put(intent, read(folder + "/" + name, ExampleLines::read, List.of()));
    }
    return all;
  }

  private List<Path> files(String folder, String ending) {
    try (Stream<Path> files = Files.list(home.resolve(folder))) {
      return files.filter(it -> it.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      problems.add(new Problem(folder, 1, 1, "mappen saknas", "Hämta den från programmets källa"));
      return List.of();
    }
  }

  private interface Reader<T> {
    T read(String content, String fileName) throws BadDataException;
  }

  private <T> T read(String file, Reader<T> reader, T otherwise) {
    try {
      return reader.read(Content.text(home.resolve(file)), file);
    } catch (BadDataException e) {
      add(e);
    } catch (UncheckedIOException e) {
      problems.add(new Problem(file, 1, 1, "filen saknas", "Hämta den från programmets källa"));
    }
    return otherwise;
  }

  private void add(BadDataException e) {
    e.problems()
        .forEach(it -> problems.add(new Problem(it.file(), it.line(), 1, it.problem(), it.mend())));
  }
}
