package nara.authoring;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import nara.understand.DangerModel;
import nara.understand.DangerRules;
import nara.understand.Example;
import nara.understand.IntentModel;
import nara.understand.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Trained models by the hash of what they were trained on: those packed with the program, and those
 * kept in a folder since the files were edited.
 */
public final class ModelShelf {
  private static final String PACKED = "/nara/models/";

  private final Path folder;
  private final Consumer<String> progress;
  private final Set<String> used = new HashSet<>();

  /**
   * Opens it.
   *
   * @param folder keeps what is trained here
   * @param progress is told when something has to be trained
   */
  public ModelShelf(Path folder, Consumer<String> progress) {
    this.folder = folder;
    this.progress = progress;
  }

  IntentModel intents(List<Example> examples, Vocabulary vocabulary) {
    return get(
        "intents-" + IntentModel.contentHash(examples, vocabulary),
        in -> IntentModel.read(in, vocabulary),
        done -> IntentModel.train(examples, vocabulary, done),
        IntentModel::write);
  }

  DangerModel danger(List<Example> lines, Vocabulary vocabulary, DangerRules rules) {
    return get(
        "danger-" + DangerModel.contentHash(lines, vocabulary, rules),
        in -> DangerModel.read(in, vocabulary, rules),
        done -> DangerModel.train(lines, vocabulary, rules, done),
        DangerModel::write);
  }

  /** Removes from the folder what has not been asked for: models of earlier examples. */
  public void removeUnused() throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (!used.contains(String.valueOf(file.getFileName()))) {
          Files.delete(file);
        }
      }
    }
  }

  private interface Read<T> {
    T from(InputStream in) throws IOException;
  }

  private interface Train<T> {
    T now(DoubleConsumer progress);
  }

  private interface Write<T> {
    void to(T model, OutputStream out) throws IOException;
  }

  private <T> T get(String name, Read<T> read, Train<T> train, Write<T> write) {
    used.add(name);
    try (@Nullable InputStream in = open(name)) {
      if (in != null) {
        return read.from(in);
      }
    } catch (IOException e) {
      progress.accept("En sparad språkmodell gick inte att läsa och tränas om");
    }
    String what = "Tränar språkmodellen " + name.split("-", 2)[0];
    progress.accept(what);
    T model = train.now(done -> progress.accept(what + ": " + Math.round(100 * done) + " procent"));
    keep(name, model, write);
    return model;
  }

  private @Nullable InputStream open(String name) throws IOException {
    InputStream packed = ModelShelf.class.getResourceAsStream(PACKED + name);
    if (packed != null) {
      return new BufferedInputStream(packed);
    }
    Path file = folder.resolve(name);
    return Files.exists(file) ? new BufferedInputStream(Files.newInputStream(file)) : null;
  }

  private <T> void keep(String name, T model, Write<T> write) {
    try {
      Files.createDirectories(folder);
      Path half = Files.createTempFile(folder, name, ".half");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(half))) {
        write.to(model, out);
      }
      Files.move(half, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("Modellen gick inte att spara i " + folder, e);
    }
  }
}
