package nara.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nara.message.Language;
import nara.understand.BadDataException;
import nara.understand.Concepts;
import nara.understand.Danger;
import nara.understand.DangerModel;
import nara.understand.DangerRules;
import nara.understand.Example;
import nara.understand.ExampleLines;
import nara.understand.IntentModel;
import nara.understand.KeyWords;
import nara.understand.SmsWords;
import nara.understand.Understander;
import nara.understand.Vocabulary;

/** Reads the language data of {@code bot/}. */
public final class BotReader {
  /** All of them would outweigh the languages of which there are few lines. */
  private static final int ONE_IN = 12;

  /** Enough to know ordinary requests by; all of them would only take longer. */
  private static final int ONE_ERRAND_IN = 2;

  private static final String ABOUT_SOMEBODY_ELSE = "worried_about_someone";

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
    Vocabulary vocabulary = vocabulary();
    List<Example> intents = examples("bot/intents");
    List<Example> danger = dangerLines(intents);
    List<Example> languages = languageLines(intents);
    KeyWords keyWords = keyWords();
    DangerRules rules = dangerRules();
    if (!problems.isEmpty()) {
      throw new BrokenFilesException(problems.all());
    }
    // both take long to train, and neither keeps two processors busy
    CompletableFuture<IntentModel> wishes =
        CompletableFuture.supplyAsync(() -> models.intents(intents, vocabulary));
    DangerModel dangers = models.danger(danger, vocabulary, rules);
    return new Understander(models.languages(languages), wishes.join(), keyWords, rules, dangers);
  }

  private Vocabulary vocabulary() {
    Map<Language, SmsWords> spellings = new HashMap<>();
    for (Path file : files("bot/words", ".tsv")) {
      String name = "bot/words/" + file.getFileName();
      language(stem(file), name)
          .ifPresent(it -> spellings.put(it, read(name, SmsWords::read, SmsWords.none())));
    }
    List<Concepts> concepts = new ArrayList<>();
    for (Path file : files("bot/concepts", ".tsv")) {
      concepts.add(read("bot/concepts/" + file.getFileName(), Concepts::read, Concepts.none()));
    }
    return new Vocabulary(spellings, Concepts.all(concepts));
  }

  /** The lines of each language, and of the spoken ones some of what residents ask for. */
  private List<Example> languageLines(List<Example> intents) {
    List<Example> lines = new ArrayList<>();
    for (Path file : files("bot/languages", ".txt")) {
      String name = "bot/languages/" + file.getFileName();
      String code = stem(file);
      language(code, name)
          .ifPresent(
              it ->
                  lines.addAll(
                      read(name, (text, of) -> ExampleLines.read(text, of, code, it), List.of())));
    }
    for (int i = 0; i < intents.size(); i += ONE_IN) {
      Example line = intents.get(i);
      lines.add(new Example(line.language().code(), line.language(), "", line.text()));
    }
    return lines;
  }

  /**
   * Ordinary requests are examples of what is not danger; but not those about somebody else, which
   * may be either.
   */
  private List<Example> dangerLines(List<Example> intents) {
    List<Example> lines = new ArrayList<>();
    for (Example line : examples("bot/danger/lines")) {
      try {
        Danger unused = DangerModel.meaning(line.label());
        lines.add(line);
      } catch (IllegalArgumentException e) {
        String file = "bot/danger/lines/" + line.language() + "/" + line.label() + ".txt";
        problems.add(
            new Problem(file, 1, 1, "ingen sådan fara finns", "Döp filen efter en kategori"));
      }
    }
    for (int i = 0; i < intents.size(); i += ONE_ERRAND_IN) {
      Example it = intents.get(i);
      if (!it.label().equals(ABOUT_SOMEBODY_ELSE)) {
        lines.add(new Example(DangerModel.NONE, it.language(), it.voice(), it.text()));
      }
    }
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

  /** The examples of a folder that has a folder for each language. */
  private List<Example> examples(String folder) {
    List<Example> all = new ArrayList<>();
    for (Path languageFolder : files(folder, "")) {
      if (Files.isDirectory(languageFolder)) {
        String name = folder + "/" + languageFolder.getFileName();
        language(String.valueOf(languageFolder.getFileName()), name)
            .ifPresent(language -> all.addAll(examples(name, language)));
      }
    }
    return all;
  }

  private List<Example> examples(String folder, Language language) {
    List<Example> all = new ArrayList<>();
    for (Path file : files(folder, ".txt")) {
      String label = stem(file);
      all.addAll(
          read(
              folder + "/" + file.getFileName(),
              (content, name) -> ExampleLines.read(content, name, label, language),
              List.of()));
    }
    return all;
  }

  private Optional<Language> language(String code, String file) {
    try {
      return Optional.of(new Language(code));
    } catch (IllegalArgumentException e) {
      problems.add(
          new Problem(
              file, 1, 1, code + " är inget språk", "Döp den efter språket, till exempel sv"));
      return Optional.empty();
    }
  }

  private static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, name.lastIndexOf('.'));
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
