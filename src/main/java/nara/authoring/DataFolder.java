package nara.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nara.message.Language;
import nara.understand.BadDataException;
import nara.understand.Example;
import nara.understand.ExampleLines;

/** Reads data files below a folder, and notes what is wrong with them. */
final class DataFolder {
  /** Of a folder that somebody named. */
  private static final String LOOK = "_named";

  private final Path home;
  private final Problems problems;
  private final UnaryOperator<String> prepare;
  private final String ifMissing;

  private DataFolder(
      Path home, Problems problems, UnaryOperator<String> prepare, String ifMissing) {
    this.home = home;
    this.problems = problems;
    this.prepare = prepare;
    this.ifMissing = ifMissing;
  }

  /** What came with the program. Files are named from {@code home}, in calls and in problems. */
  static DataFolder ofTheProgram(Path home, Problems problems) {
    return new DataFolder(home, problems, UnaryOperator.identity(), TextFile.FETCH);
  }

  /**
   * Folders of others, whose example files are not quite as they should be.
   *
   * @param prepare makes of a file's content what is read; lines must keep their numbers
   */
  static DataFolder ofOthers(Problems problems, UnaryOperator<String> prepare) {
    return new DataFolder(Path.of(""), problems, prepare, LOOK);
  }

  interface Reader<T> {
    T read(String content, String fileName) throws BadDataException;
  }

  /** What the reader makes of a file; {@code otherwise} if it cannot be read. */
  <T> T read(String file, Reader<T> reader, T otherwise) {
    Optional<String> content = TextFile.read(home.resolve(file), file, ifMissing, problems);
    try {
      return content.isPresent() ? reader.read(content.get(), file) : otherwise;
    } catch (BadDataException e) {
      add(e);
      return otherwise;
    }
  }

  void add(BadDataException e) {
    e.problems()
        .forEach(
            it ->
                problems.add(
                    new Problem("data", it.file(), it.line(), 1, it.problem(), it.mend())));
  }

  /** The examples of a folder that has a folder for each language. */
  List<Example> examples(String folder) {
    List<Example> all = new ArrayList<>();
    for (Path languageFolder : files(folder, "")) {
      if (Files.isDirectory(languageFolder)) {
        String code = String.valueOf(languageFolder.getFileName());
        String name = folder + "/" + code;
        language(code, name).ifPresent(language -> all.addAll(examples(name, language)));
      }
    }
    return all;
  }

  /** The examples of a folder that has a file for each label; files are read side by side. */
  List<Example> examples(String folder, Language language) {
    List<ReadFile> read =
        files(folder, ".txt").parallelStream()
            .map(file -> read(folder + "/" + file.getFileName(), stem(file), language))
            .toList();
    read.forEach(it -> it.problems().all().forEach(problems::add));
    return read.stream().flatMap(it -> it.examples().stream()).toList();
  }

  /** What was in a file, and what is wrong with it. */
  private record ReadFile(List<Example> examples, Problems problems) {}

  private ReadFile read(String file, String label, Language language) {
    Problems ofFile = problems.another();
    List<Example> examples =
        new DataFolder(home, ofFile, prepare, ifMissing)
            .read(
                file,
                (content, name) -> ExampleLines.read(prepare.apply(content), name, label, language),
                List.of());
    return new ReadFile(examples, ofFile);
  }

  Optional<Language> language(String code, String file) {
    try {
      return Optional.of(new Language(code));
    } catch (IllegalArgumentException e) {
      problems.add(file, 1, 1, "folder_language", "name", code);
      return Optional.empty();
    }
  }

  static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, name.lastIndexOf('.'));
  }

  /** What lies in a folder and is not hidden, by name. */
  List<Path> files(String folder, String ending) {
    try (Stream<Path> files = Files.list(home.resolve(folder))) {
      return files.filter(it -> isNamed(it, ending)).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      problems.add(folder, 1, 1, "folder_unreadable" + ifMissing);
      return List.of();
    }
  }

  private static boolean isNamed(Path file, String ending) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(ending) && !name.startsWith(".");
  }
}
