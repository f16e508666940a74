package nara;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The files that designers write, as they stood when they were looked at.
 *
 * @param contents hashes of what is in them, by path: two edits within one tick of the file
 *     system's clock are two
 */
record SavedFiles(Map<String, Integer> contents) {
  static final String TOWN = "bot/town.yaml";
  private static final String FLOWS = "flows";
  private static final String CONVERSATIONS = "conversations";

  SavedFiles {
    contents = Map.copyOf(contents);
  }

  /** Those in a folder, but what the language is learned from. */
  static SavedFiles in(Path home) {
    Map<String, Integer> contents = new HashMap<>();
    for (String folder : new String[] {FLOWS, CONVERSATIONS}) {
      for (Path file : yamlFiles(home.resolve(folder))) {
        add(home, file, contents);
      }
    }
    add(home, home.resolve(BotFiles.LABELS), contents);
    add(home, home.resolve(TOWN), contents);
    return new SavedFiles(contents);
  }

  /** Whether a file is among what the flows are read from: flows, and what errands are called. */
  static boolean isOfFlows(String file) {
    return file.startsWith(FLOWS + "/") || file.equals(BotFiles.LABELS);
  }

  /** The files that were written, added or removed since. */
  Set<String> changedSince(SavedFiles before) {
    Set<String> all = new TreeSet<>(contents.keySet());
    all.addAll(before.contents.keySet());
    all.removeIf(it -> Objects.equals(contents.get(it), before.contents.get(it)));
    return all;
  }

  boolean has(String file) {
    return contents.containsKey(file);
  }

  private static Iterable<Path> yamlFiles(Path folder) {
    Predicate<Path> isYaml = it -> it.toString().endsWith(".yaml");
    if (!Files.isDirectory(folder)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(isYaml).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(Path home, Path file, Map<String, Integer> contents) {
    String name = home.relativize(file).toString().replace('\\', '/');
    try {
      contents.put(name, Arrays.hashCode(Files.readAllBytes(file)));
    } catch (IOException e) {
      // it is not there, or not yet: then it counts as changed once it can be read
      contents.remove(name);
    }
  }
}
