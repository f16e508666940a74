package nara;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that the assistant learns its language from. */
final class BotFiles {
  private static final List<String> FOLDERS =
      List.of("intents", "languages", "words", "concepts", "keywords", "danger");

  /** What residents call the intents: which intents there may be, but nothing that is learned. */
  static final String LABELS = "bot/intents/labels.yaml";

  private BotFiles() {}

  /** Changes when one of the files that are learned from is added, removed or written. */
  static String fingerprint(Path home) {
    StringBuilder all = new StringBuilder();
    for (String folder : FOLDERS) {
      try (Stream<Path> files = Files.walk(home.resolve("bot").resolve(folder))) {
        for (Path file : files.filter(BotFiles::isLearnedFrom).sorted().toList()) {
          add(file, all);
        }
      } catch (IOException | UncheckedIOException e) {
        all.append(folder).append(" cannot be read\n");
      }
    }
    return all.toString();
  }

  /** Changes with the files that are learned from, and with those that may forbid it. */
  static String fingerprintOfAll(Path home) {
    StringBuilder all = new StringBuilder(fingerprint(home));
    try {
      add(home.resolve(LABELS), all);
    } catch (IOException e) {
      all.append(LABELS).append(" cannot be read\n");
    }
    return all.toString();
  }

  private static boolean isLearnedFrom(Path file) {
    String name = String.valueOf(file.getFileName());
    return (name.endsWith(".txt") || name.endsWith(".tsv"))
        && !name.startsWith(".")
        && Files.isRegularFile(file);
  }

  private static void add(Path file, StringBuilder all) throws IOException {
    all.append(file)
        .append(' ')
        .append(Files.getLastModifiedTime(file).toMillis())
        .append(' ')
        .append(Files.size(file))
        .append('\n');
  }
}
