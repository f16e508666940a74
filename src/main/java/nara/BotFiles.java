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

  private BotFiles() {}

  /** Changes when one of the files is added, removed or written. */
  static String fingerprint(Path home) {
    StringBuilder all = new StringBuilder();
    for (String folder : FOLDERS) {
      try (Stream<Path> files = Files.walk(home.resolve("bot").resolve(folder))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          all.append(file)
              .append(' ')
              .append(Files.getLastModifiedTime(file).toMillis())
              .append(' ')
              .append(Files.size(file))
              .append('\n');
        }
      } catch (IOException | UncheckedIOException e) {
        all.append(folder).append(" cannot be read\n");
      }
    }
    return all.toString();
  }
}
