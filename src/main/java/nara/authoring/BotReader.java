package nara.authoring;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
import nara.understand.Languages;
import nara.understand.SmsWords;
import nara.understand.Understander;
import nara.understand.Vocabulary;

/** Reads the language data of {@code bot/}. */
public final class BotReader {
  /** All of them would outweigh the languages of which there are few lines. */
  private static final int ONE_IN = 12;

  private final Problems problems = new Problems();
  private final DataFolder folder;

  private BotReader(Path home) {
    this.folder = new DataFolder(home, problems);
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
   * Reads what is learned from, and learns nothing.
   *
   * @param home the folder in which {@code bot/} lies
   * @throws BrokenFilesException naming every problem
   */
  public static Lessons lessons(Path home) throws BrokenFilesException {
    BotReader reader = new BotReader(home);
    return reader.lessons(reader.intents());
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
    List<Example> own = reader.intents();
    List<Example> languageLines = reader.languageLines(own);
    Lessons lessons = reader.lessons(own);
    List<Example> others = intents.in(models.languages(languageLines));
    return new Lessons(others, lessons.danger(), lessons.vocabulary(), lessons.rules());
  }

  private List<Example> intents() {
    return folder.examples("bot/intents");
  }

  private Lessons lessons(List<Example> intents) throws BrokenFilesException {
    Lessons lessons = new Lessons(intents, dangerLines(), vocabulary(), dangerRules());
    if (!problems.isEmpty()) {
      throw new BrokenFilesException(problems.all());
    }
    return lessons;
  }

  private Understander understander(ModelShelf models, Optional<ExampleFolder> others)
      throws BrokenFilesException {
    List<Example> intents = intents();
    List<Example> languageLines = languageLines(intents);
    KeyWords keyWords = keyWords();
    Lessons lessons = lessons(intents);
    Vocabulary vocabulary = lessons.vocabulary();
    DangerRules rules = lessons.rules();
    Languages languages = models.languages(languageLines);
    DangerModel dangerModel = models.danger(lessons.dangerAndOrdinary(), vocabulary, rules);
    if (others.isPresent()) {
      IntentModel model = models.otherIntents(others.get().in(languages), vocabulary);
      return new Understander(languages, model, KeyWords.all(List.of()), rules, dangerModel);
    }
    IntentModel model = models.intents(intents, vocabulary);
    return new Understander(languages, model, keyWords, rules, dangerModel);
  }

  private Vocabulary vocabulary() {
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
    return new Vocabulary(spellings, Concepts.all(concepts));
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
        problems.add(
            new Problem(file, 1, 1, "ingen sådan fara finns", "Döp filen efter en kategori"));
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

  private DangerRules dangerRules() throws BrokenFilesException {
    Map<String, String> contents = new TreeMap<>();
    for (Path file : folder.files("bot/danger/rules", ".tsv")) {
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
      folder.add(e);
      throw new BrokenFilesException(problems.all());
    }
  }
}
