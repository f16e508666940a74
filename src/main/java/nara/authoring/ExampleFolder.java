package nara.authoring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nara.message.Language;
import nara.understand.Example;
import nara.understand.IntentModel;
import nara.understand.Normalizer;

/**
 * Example sentences of intents that others chose, to try the same engine on them.
 *
 * @param examples those out of scope are labelled as {@link IntentModel} wants it
 * @param outOfScope what the folder itself calls those
 */
public record ExampleFolder(List<Example> examples, String outOfScope) {
  private static final String SHORT_OUT_OF_SCOPE = "oos";

  public ExampleFolder {
    examples = List.copyOf(examples);
  }

  /**
   * Reads {@code <intent>.txt} and {@code <language>/<intent>.txt}, a sentence a line. Any intent
   * will do; {@code out_of_scope} or {@code oos} has what is none. A sentence that stands twice
   * counts once. Files outside a language's folder are in Swedish, or in English if the folder
   * itself is named {@code en}.
   *
   * @throws BrokenFilesException naming every problem, and if there are fewer than two intents
   */
  public static ExampleFolder read(Path folder) throws BrokenFilesException {
    Problems problems = new Problems();
    String name = folder.toString();
    if (!Files.isDirectory(folder)) {
      problems.add(new Problem(name, 1, 1, "mappen finns inte", "Rätta namnet"));
      throw new BrokenFilesException(problems.all());
    }
    DataFolder files = new DataFolder(Path.of(""), problems, ExampleFolder::withoutRepetition);
    List<Example> all = new ArrayList<>(files.examples(name, languageOf(folder)));
    all.addAll(files.examples(name));
    if (problems.isEmpty() && all.stream().map(Example::label).distinct().count() < 2) {
      problems.add(
          new Problem(
              name,
              1,
              1,
              "färre än två avsikter",
              "Lägg exempelmeningar i minst två filer, en per avsikt: " + name + "/avsikt.txt"));
    }
    if (!problems.isEmpty()) {
      throw new BrokenFilesException(problems.all());
    }
    boolean isShort = all.stream().anyMatch(it -> it.label().equals(SHORT_OUT_OF_SCOPE));
    return new ExampleFolder(
        all.stream().map(ExampleFolder::inOurWords).toList(),
        isShort ? SHORT_OUT_OF_SCOPE : IntentModel.OUT_OF_SCOPE);
  }

  /** The language of most examples. */
  public Language language() {
    return examples.stream()
        .collect(Collectors.groupingBy(Example::language, Collectors.counting()))
        .entrySet()
        .stream()
        .max(
            Map.Entry.<Language, Long>comparingByValue()
                .thenComparing(it -> it.getKey().code(), Comparator.naturalOrder()))
        .map(Map.Entry::getKey)
        .orElse(Language.SWEDISH);
  }

  private static Example inOurWords(Example example) {
    return example.label().equals(SHORT_OUT_OF_SCOPE)
        ? new Example(IntentModel.OUT_OF_SCOPE, example.language(), example.voice(), example.text())
        : example;
  }

  private static Language languageOf(Path folder) {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    return String.valueOf(name).equals(Language.ENGLISH.code())
        ? Language.ENGLISH
        : Language.SWEDISH;
  }

  /** Collections of others repeat themselves; the empty lines keep the numbers of the rest. */
  private static String withoutRepetition(String content) {
    Set<String> seen = new HashSet<>();
    Function<String, String> key = it -> Normalizer.clean(it).toLowerCase(Locale.ROOT);
    return content
        .lines()
        .map(it -> it.isBlank() || isComment(it) || seen.add(key.apply(it)) ? it : "")
        .collect(Collectors.joining("\n"));
  }

  private static boolean isComment(String line) {
    return line.stripLeading().startsWith("#");
  }
}
