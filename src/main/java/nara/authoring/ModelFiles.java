package nara.authoring;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of trained models, named by kind and hash: those packed with the program, and kept. */
final class ModelFiles {
  private static final String PACKED = "/nara/models/";
  private static final String INDEX = "index.txt";
  private static final String HALF = ".half";
  private static final int KEPT_OF_EACH_KIND = 2;

  /** A file that is being written is younger. */
  private static final Duration ABANDONED = Duration.ofHours(1);

  private final Path folder;

  ModelFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * A file that can be opened.
   *
   * @param kept where it lies; null if it is packed with the program
   */
  record Source(String name, @Nullable Path kept) {
    InputStream open() throws IOException {
      InputStream in =
          kept == null
              ? Objects.requireNonNull(ModelFiles.class.getResourceAsStream(PACKED + name))
              : Files.newInputStream(kept);
      return new BufferedInputStream(in);
    }

    /** Removes it, if it is not packed. */
    void remove() {
      try {
        if (kept != null) {
          Files.deleteIfExists(kept);
        }
      } catch (IOException e) {
        // it is passed over the next time, too
      }
    }
  }

  interface Write {
    void to(OutputStream out) throws IOException;
  }

  /** The model of that name, where there is one. */
  List<Source> named(String name) {
    List<Source> found = new ArrayList<>();
    if (ModelFiles.class.getResource(PACKED + name) != null) {
      found.add(new Source(name, null));
    }
    if (Files.exists(folder.resolve(name))) {
      found.add(new Source(name, folder.resolve(name)));
    }
    return found;
  }

  /** All of a kind: those kept, the newest first, and then those packed. */
  List<Source> ofKind(String kind) throws IOException {
    List<Source> found = new ArrayList<>();
    newestFirst(kind).forEach(it -> found.add(new Source(name(it), it)));
    try (@Nullable InputStream index = ModelFiles.class.getResourceAsStream(PACKED + INDEX)) {
      if (index != null) {
        new String(index.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(it -> isOf(kind, it))
            .forEach(it -> found.addAll(named(it)));
      }
    }
    return found;
  }

  /** Keeps a model, under its name only when all of it is written. */
  void keep(String name, Write model) throws IOException {
    Files.createDirectories(folder);
    Path half = Files.createTempFile(folder, name, HALF);
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(half))) {
        model.to(out);
      }
      Files.move(half, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(half);
    }
  }

  /** Removes all but the newest two of a kind, and what was left half written long before them. */
  void removeOld(String kind) throws IOException {
    List<Path> newestFirst = newestFirst(kind);
    if (newestFirst.isEmpty()) {
      return;
    }
    long abandoned = lastModified(newestFirst.get(0)) - ABANDONED.toMillis();
    List<Path> old = new ArrayList<>(newestFirst.stream().skip(KEPT_OF_EACH_KIND).toList());
    for (Path file : files()) {
      if (name(file).endsWith(HALF) && lastModified(file) < abandoned) {
        old.add(file);
      }
    }
    for (Path file : old) {
      Files.deleteIfExists(file);
    }
  }

  /**
   * Writes these names, so that they can be found once packed.
   *
   * @throws IOException if one of them is not kept
   */
  void writeIndex(Set<String> names) throws IOException {
    for (String name : names) {
      if (!Files.exists(folder.resolve(name))) {
        throw new IOException(name + " is not in " + folder);
      }
    }
    Files.writeString(folder.resolve(INDEX), String.join("\n", new TreeSet<>(names)) + "\n");
  }

  /** Removes all but these, and their index. */
  void removeAllBut(Set<String> names) throws IOException {
    for (Path file : files()) {
      if (!names.contains(name(file)) && !name(file).equals(INDEX)) {
        Files.delete(file);
      }
    }
  }

  private List<Path> newestFirst(String kind) throws IOException {
    return files().stream()
        .filter(it -> isOf(kind, name(it)))
        .sorted(Comparator.comparingLong(ModelFiles::lastModified).reversed())
        .toList();
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    } catch (UncheckedIOException e) {
      throw new IOException(e);
    }
  }

  /** 0 if it has just been removed. */
  private static long lastModified(Path file) {
    return file.toFile().lastModified();
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static boolean isOf(String kind, String name) {
    return name.startsWith(kind + "-") && !name.endsWith(HALF);
  }
}
