package nara.authoring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nara.message.Language;
import nara.understand.Example;
import nara.understand.IntentModel;
import nara.understand.Languages;
import nara.understand.Normalizer;

/**
 * Example sentences of intents that others chose, to try the same engine on them. Those out of
 * scope are labelled as {@link IntentModel} wants it.
 *
 * @param marked those that lie in the folder of their language
 * @param unmarked the others; that they are Swedish is not known
 * @param outOfScope what the folder itself calls those out of scope
 */
public record ExampleFolder(List<Example> marked, List<Example> unmarked, String outOfScope) {
  private static final String SHORT_OUT_OF_SCOPE = "oos";
  private static final int LINES_THAT_TELL = 300;

  public ExampleFolder {
    marked = List.copyOf(marked);
    unmarked = List.copyOf(unmarked);
  }

  /**
   * Reads {@code <intent>.txt} and {@code <language>/<intent>.txt}, a sentence a line. Any intent
   * will do; {@code out_of_scope} or {@code oos} has what is none. A sentence that stands twice in
   * a file counts once.
   *
   * @throws BrokenFilesException naming every problem, and if there are fewer than two intents
   */
  public static ExampleFolder read(Path folder) throws BrokenFilesException {
    Problems problems = new Problems();
    String name = folder.toString();
    if (!Files.isDirectory(folder)) {
      problems.add(name, 1, 1, "folder_missing");
      throw new BrokenFilesException(problems.all());
    }
    DataFolder files = DataFolder.ofOthers(problems, ExampleFolder::withoutRepetition);
    List<Example> unmarked = files.examples(name, Language.SWEDISH);
    List<Example> marked = files.examples(name);
    Set<String> labels =
        Stream.concat(unmarked.stream(), marked.stream())
            .map(Example::label)
            .collect(Collectors.toSet());
    if (problems.isEmpty() && labels.size() < 2) {
      problems.add(name, 1, 1, "intents_few_named", "folder", name);
    }
    if (!problems.isEmpty()) {
      throw new BrokenFilesException(problems.all());
    }
    return new ExampleFolder(
        marked.stream().map(ExampleFolder::inOurWords).toList(),
        unmarked.stream().map(ExampleFolder::inOurWords).toList(),
        labels.contains(SHORT_OUT_OF_SCOPE) ? SHORT_OUT_OF_SCOPE : IntentModel.OUT_OF_SCOPE);
  }

  /** All, the unmarked ones in the language that most of them seem to be in. */
  List<Example> in(Languages languages) {
    Language language = mostly(languages);
    List<Example> all = new ArrayList<>(marked);
    unmarked.stream()
        .map(it -> new Example(it.label(), language, it.voice(), it.text()))
        .forEach(all::add);
    return all;
  }

  private Language mostly(Languages languages) {
    int step = 1 + unmarked.size() / LINES_THAT_TELL;
    Map<Language, Long> counts =
        IntStream.range(0, unmarked.size())
            .filter(it -> it % step == 0)
            .mapToObj(it -> guess(unmarked.get(it).text(), languages))
            .collect(Collectors.groupingBy(it -> it, Collectors.counting()));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Language, Long>comparingByValue()
                .thenComparing(it -> it.getKey().code(), Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .orElse(Language.SWEDISH);
  }

  private static Language guess(String text, Languages languages) {
    return languages
        .probabilities(text, Language.SWEDISH, Optional.empty())
        .keySet()
        .iterator()
        .next();
  }

  private static Example inOurWords(Example example) {
    return example.label().equals(SHORT_OUT_OF_SCOPE)
        ? new Example(IntentModel.OUT_OF_SCOPE, example.language(), example.voice(), example.text())
        : example;
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
