package nara.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole folders at once. */
final class Directories {
  private Directories() {}

  /** Deletes a folder and all in it; nothing happens if there is none. */
  static void delete(Path directory) throws IOException {
    if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    for (Path path : contents(directory)) {
      Files.deleteIfExists(path);
    }
  }

  /** Gives a file, or a folder and all in it, to another user of this machine. */
  static void give(Path fileOrDirectory, int uid) throws IOException {
    for (Path path : contents(fileOrDirectory)) {
      Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
    }
  }

  private static List<Path> contents(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
