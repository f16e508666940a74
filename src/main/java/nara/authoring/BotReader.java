package nara.authoring;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import nara.message.Language;
import nara.understand.Concepts;
import nara.understand.Danger;
import nara.understand.DangerModel;
import nara.understand.DangerRules;
import nara.understand.Example;
import nara.understand.ExampleLines;
import nara.understand.IntentModel;
import nara.understand.KeyWords;
import nara.understand.Languages;
import nara.understand.SmsWords;
import nara.understand.SplitWords;
import nara.understand.Understander;
import nara.understand.Vocabulary;

/** Reads the language data of {@code bot/}. */
public final class BotReader {
  /** All of them would outweigh the languages of which there are few lines. */
  private static final int ONE_IN = 12;

  private final Path home;
  private final Problems problems;
  private final DataFolder folder;

  private BotReader(Path home) {
    this(home, new Problems());
  }

  private BotReader(Path home, Problems problems) {
    this.home = home;
    this.problems = problems;
    this.folder = DataFolder.ofTheProgram(home, problems);
  }

  /**
   * Reads everything the assistant understands by.
   *
   * @param home the folder in which {@code bot/} lies
   * @param models where trained models are found and kept
   * @throws BrokenFilesException naming every problem
   */
  public static Understander read(Path home, ModelShelf models) throws BrokenFilesException {
    return new BotReader(home).understander(models, Optional.empty());
  }

  /**
   * The same, with other intents in the place of those in {@code bot/intents}. No key word comes
   * before them: those are of the assistant's own intents.
   *
   * @throws BrokenFilesException naming every problem
   */
  public static Understander read(Path home, ExampleFolder intents, ModelShelf models)
      throws BrokenFilesException {
    return new BotReader(home).understander(models, Optional.of(intents));
  }

  /**
   * Notes what is wrong with the language data, and learns nothing.
   *
   * @param home the folder in which {@code bot/} lies
   * @return the key words of all languages
   */
  public static KeyWords check(Path home, Problems problems) {
    BotReader reader = new BotReader(home, problems);
    DangerRuleReader reading = DangerRuleReader.start(reader.folder, problems);
    List<Example> intents = reader.intents();
    List<Example> unusedLines = reader.languageLines(intents);
    KeyWords keyWords = reader.keyWords();
    try {
      Lessons unused = reader.lessons(intents, reading);
    } catch (BrokenFilesException e) {
      e.problems().forEach(problems::add);
    }
    return keyWords;
  }

  /**
   * The key words of all languages, as far as they can be read; {@link #check} tells what is wrong
   * with the others.
   */
  public static KeyWords keyWords(Path home) {
    return new BotReader(home).keyWords();
  }

  /**
   * Reads what is learned from, and learns nothing.
   *
   * @param home the folder in which {@code bot/} lies
   * @throws BrokenFilesException naming every problem
   */
  public static Lessons lessons(Path home) throws BrokenFilesException {
    BotReader reader = new BotReader(home);
    DangerRuleReader reading = DangerRuleReader.start(reader.folder, reader.problems);
    return reader.lessons(reader.intents(), reading);
  }

  /**
   * The same, with other intents in the place of those in {@code bot/intents}.
   *
   * @param models give what tells the languages of sentences that are in no language's folder
   * @throws BrokenFilesException naming every problem
   */
  public static Lessons lessons(Path home, ExampleFolder intents, ModelShelf models)
      throws BrokenFilesException {
    BotReader reader = new BotReader(home);
    DangerRuleReader reading = DangerRuleReader.start(reader.folder, reader.problems);
    List<Example> own = reader.intents();
    List<Example> languageLines = reader.languageLines(own);
    Lessons lessons = reader.lessons(own, reading);
    List<Example> others = intents.in(models.languages(languageLines));
    return new Lessons(others, lessons.danger(), lessons.vocabulary(), lessons.rules());
  }

  private List<Example> intents() {
    List<Example> intents = folder.examples("bot/intents");
    IntentNames.requireSame(home, intents, problems);
    return intents;
  }

  private Lessons lessons(List<Example> intents, DangerRuleReader reading)
      throws BrokenFilesException {
    Vocabulary vocabulary = vocabulary(intents);
    List<Example> danger = dangerLines();
    Lessons lessons = new Lessons(intents, danger, vocabulary, reading.rules());
    if (problems.isEmpty()) {
      EnoughLines.requireIntents(intents, problems);
      EnoughLines.requireDanger(lessons.dangerAndOrdinary(), problems);
    }
    if (!problems.isEmpty()) {
      throw new BrokenFilesException(problems.all());
    }
    return lessons;
  }

  private Understander understander(ModelShelf models, Optional<ExampleFolder> others)
      throws BrokenFilesException {
    DangerRuleReader reading = DangerRuleReader.start(folder, problems);
    List<Example> intents = intents();
    List<Example> languageLines = languageLines(intents);
    KeyWords keyWords = keyWords();
    Lessons lessons = lessons(intents, reading);
    Vocabulary vocabulary = lessons.vocabulary();
    DangerRules rules = lessons.rules();
    CompletableFuture<Languages> languages =
        CompletableFuture.supplyAsync(() -> models.languages(languageLines));
    // both take long to train, and neither keeps two processors busy
    CompletableFuture<IntentModel> wishes =
        languages.thenApply(
            known ->
                others
                    .map(it -> models.otherIntents(it.in(known), vocabulary))
                    .orElseGet(() -> models.intents(intents, vocabulary)));
    DangerModel dangers = models.danger(lessons.dangerAndOrdinary(), vocabulary, rules);
    KeyWords keys = others.isPresent() ? KeyWords.all(List.of()) : keyWords;
    Understander understander =
        new Understander(joined(languages), joined(wishes), keys, rules, dangers);
    if (!models.servesOlder()) {
      new SureCries(folder, problems).requireMet(understander);
    }
    if (!problems.isEmpty()) {
      throw new BrokenFilesException(problems.all());
    }
    return understander;
  }

  /** What went wrong on another thread goes wrong here as it did there. */
  private static <T> T joined(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private Vocabulary vocabulary(List<Example> intents) {
    Map<Language, SmsWords> spellings = new HashMap<>();
    for (Path file : folder.files("bot/words", ".tsv")) {
      String name = "bot/words/" + file.getFileName();
      folder
          .language(DataFolder.stem(file), name)
          .ifPresent(it -> spellings.put(it, folder.read(name, SmsWords::read, SmsWords.none())));
    }
    List<Concepts> concepts = new ArrayList<>();
    for (Path file : folder.files("bot/concepts", ".tsv")) {
      concepts.add(
          folder.read("bot/concepts/" + file.getFileName(), Concepts::read, Concepts.none()));
    }
    return new Vocabulary(spellings, Concepts.all(concepts), SplitWords.of(intents));
  }

  /** The lines of each language, and of the spoken ones some of what residents ask for. */
  private List<Example> languageLines(List<Example> intents) {
    List<Example> lines = new ArrayList<>();
    for (Path file : folder.files("bot/languages", ".txt")) {
      String name = "bot/languages/" + file.getFileName();
      String code = DataFolder.stem(file);
      folder
          .language(code, name)
          .ifPresent(
              it ->
                  lines.addAll(
                      folder.read(
                          name, (text, of) -> ExampleLines.read(text, of, code, it), List.of())));
    }
    for (int i = 0; i < intents.size(); i += ONE_IN) {
      Example line = intents.get(i);
      lines.add(new Example(line.language().code(), line.language(), "", line.text()));
    }
    if (problems.isEmpty()) {
      EnoughLines.requireLanguages(lines, problems);
    }
    return lines;
  }

  private List<Example> dangerLines() {
    List<Example> lines = new ArrayList<>();
    for (Example line : folder.examples("bot/danger/lines")) {
      try {
        Danger unused = DangerModel.meaning(line.label());
        lines.add(line);
      } catch (IllegalArgumentException e) {
        String file = "bot/danger/lines/" + line.language() + "/" + line.label() + ".txt";
        problems.add(file, 1, 1, "danger_unknown");
      }
    }
    return lines;
  }

  private KeyWords keyWords() {
    List<KeyWords> all = new ArrayList<>();
    for (Path file : folder.files("bot/keywords", ".tsv")) {
      String name = "bot/keywords/" + file.getFileName();
      all.add(folder.read(name, KeyWords::read, KeyWords.all(List.of())));
    }
    return KeyWords.all(all);
  }
}
