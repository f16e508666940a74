package nara;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nara.authoring.BrokenFilesException;
import nara.authoring.Content;
import nara.authoring.Problem;
import nara.town.Town;

/**
 * Sees that the designers' flows have changed: what they do, what they say, what errands are
 * called.
 */
final class FlowWatch {
  private static final String TOWN = "bot/town.yaml";

  private final Path home;
  private final Consumer<String> progress;
  private int seen;
  private int townSeen;

  FlowWatch(Path home, Consumer<String> progress) {
    this.home = home;
    this.progress = progress;
    this.seen = fingerprint(flowFiles());
    this.townSeen = fingerprint(List.of(home.resolve(TOWN)));
  }

  /**
   * The flows read anew, where a file has changed and all can be used. What is wrong is told once;
   * what was read before serves until it is mended.
   *
   * @param breaking finds what would break a running conversation
   * @param town stays as it is: its roster and hours are taken in at the start
   */
  Optional<Content> changed(Town town, Supplier<List<Problem>> breaking) {
    int now = fingerprint(flowFiles());
    int townNow = fingerprint(List.of(home.resolve(TOWN)));
    if (townNow != townSeen) {
      townSeen = townNow;
      progress.accept(TOWN + " är ändrad. Det gäller efter en omstart.");
    }
    if (now == seen) {
      return Optional.empty();
    }
    seen = now;
    try {
      Content content = new Content(Content.read(home).flows(), town);
      List<Problem> problems = breaking.get();
      if (!problems.isEmpty()) {
        throw new BrokenFilesException(problems);
      }
      progress.accept("Flödena är lästa på nytt. Nästa meddelande möter dem.");
      return Optional.of(content);
    } catch (BrokenFilesException e) {
      progress.accept("Flödena går inte att använda så här. De förra gäller tills det är rättat:");
      e.problems().forEach(it -> progress.accept(it.toString()));
      return Optional.empty();
    }
  }

  private List<Path> flowFiles() {
    try (Stream<Path> files = Files.walk(home.resolve("flows"))) {
      return Stream.concat(
              files.filter(it -> it.toString().endsWith(".yaml")),
              Stream.of(home.resolve(BotFiles.LABELS)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By what is in the files: two edits within one tick of the file system's clock are two. */
  private static int fingerprint(List<Path> files) {
    int all = 1;
    for (Path file : files) {
      all = 31 * all + file.hashCode();
      all = 31 * all + contentOf(file);
    }
    return all;
  }

  private static int contentOf(Path file) {
    try {
      return Arrays.hashCode(Files.readAllBytes(file));
    } catch (IOException e) {
      return 0;
    }
  }
}
