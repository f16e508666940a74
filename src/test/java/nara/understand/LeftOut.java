package nara.understand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nara.message.Language;

/**
 * Lines of voices that wrote no example in {@code bot/}. No example and no rule may be written to
 * suit them, else the figures are worth nothing. The threshold of raising danger was chosen by all
 * of them, so what is raised and what is raised falsely are one point of a curve. The voices whose
 * names begin with {@value #LAST} came last, when most examples were written.
 */
final class LeftOut {
  static final List<Language> LANGUAGES = List.of(Language.SWEDISH, Language.ENGLISH);

  static final String LAST = "last";

  private static final Path FOLDER = Path.of("src/test/resources/nara/understand/left-out");

  private LeftOut() {}

  /** Labelled with their intents. */
  static List<Example> intents(Language language) {
    return read("intents-" + language, language, 2);
  }

  /** Labelled with the level of their danger, as {@link Danger.Level} names it in lower case. */
  static List<Example> danger(Language language) {
    return read("danger-" + language, language, 3);
  }

  /**
   * Dangers that are planned, told as if they were over, politely, or in a foreigner's grammar, and
   * ordinary lines of the same build: the hardest there are. The first misses of these voices were
   * read before rules of that kind were written.
   */
  static List<Example> plans(Language language) {
    return read("plans-" + language, language, 3);
  }

  static List<Example> all() {
    List<Example> all = new ArrayList<>();
    for (Language language : LANGUAGES) {
      all.addAll(intents(language));
      all.addAll(danger(language));
      all.addAll(plans(language));
    }
    return all;
  }

  private static List<Example> read(String folder, Language language, int columns) {
    List<Example> lines = new ArrayList<>();
    try (Stream<Path> paths = Files.list(FOLDER.resolve(folder))) {
      for (Path file : paths.sorted().toList()) {
        String voice = file.getFileName().toString().replace(".tsv", "");
        for (String line : Files.readAllLines(file)) {
          String[] row = line.split("\t", -1);
          if (row.length != columns) {
            throw new IllegalStateException(file + ": not " + columns + " columns: " + line);
          }
          lines.add(new Example(row[0], language, voice, row[columns - 1]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }
}
