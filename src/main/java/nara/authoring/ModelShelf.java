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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import nara.understand.DangerModel;
import nara.understand.DangerRules;
import nara.understand.Example;
import nara.understand.IntentModel;
import nara.understand.Languages;
import nara.understand.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Trained models by the hash of what they were trained on: those packed with the program, and those
 * kept in a folder since the files were edited.
 */
public final class ModelShelf {
  private static final String PACKED = "/nara/models/";
  private static final String INDEX = "index.txt";

  private final Path folder;
  private final Consumer<String> progress;
  private final Set<String> used = ConcurrentHashMap.newKeySet();
  private final boolean mayServeOlder;
  private volatile boolean servesOlder;

  /**
   * Opens it.
   *
   * @param folder keeps what is trained here
   * @param progress is told when something has to be trained
   */
  public ModelShelf(Path folder, Consumer<String> progress) {
    this(folder, progress, false);
  }

  private ModelShelf(Path folder, Consumer<String> progress, boolean mayServeOlder) {
    this.folder = folder;
    this.progress = progress;
    this.mayServeOlder = mayServeOlder;
  }

  /** One that gives a model of earlier files, if it has any, where training would take a while. */
  public static ModelShelf atOnce(Path folder, Consumer<String> progress) {
    return new ModelShelf(folder, progress, true);
  }

  /** Whether a model that it gave was trained on earlier files than those of now. */
  public boolean servesOlder() {
    return servesOlder;
  }

  Languages languages(List<Example> lines) {
    return get(
        "languages-" + Languages.contentHash(lines),
        Languages::read,
        done -> Languages.train(lines, done),
        Languages::write);
  }

  IntentModel intents(List<Example> examples, Vocabulary vocabulary) {
    return get(
        "intents-" + IntentModel.contentHash(examples, vocabulary),
        in -> IntentModel.read(in, vocabulary),
        done -> IntentModel.train(examples, vocabulary, done),
        IntentModel::write);
  }

  /** Of intents that are not the assistant's own, and must never serve in their place. */
  IntentModel otherIntents(List<Example> examples, Vocabulary vocabulary) {
    return get(
        "others-" + IntentModel.contentHash(examples, vocabulary),
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

  /** Writes the names of what has been asked for, so that they can be found once packed. */
  public void writeIndex() throws IOException {
    Files.writeString(folder.resolve(INDEX), String.join("\n", new TreeSet<>(used)) + "\n");
    used.add(INDEX);
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
    Optional<T> older = mayServeOlder ? older(name.split("-", 2)[0], read) : Optional.empty();
    if (older.isPresent()) {
      servesOlder = true;
      return older.get();
    }
    String what = "Tränar språkmodellen " + name.split("-", 2)[0];
    progress.accept(what);
    T model = train.now(done -> progress.accept(what + ": " + Math.round(100 * done) + " procent"));
    keep(name, model, write);
    return model;
  }

  /** The newest that was kept of its kind, else the one packed with the program. */
  private <T> Optional<T> older(String kind, Read<T> read) {
    try {
      for (String name : olderNames(kind)) {
        try (@Nullable InputStream in = open(name)) {
          if (in != null) {
            return Optional.of(read.from(in));
          }
        }
      }
    } catch (IOException e) {
      progress.accept("En äldre språkmodell gick inte att läsa");
    }
    return Optional.empty();
  }

  private List<String> olderNames(String kind) throws IOException {
    List<String> names = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        files
            .filter(it -> isOf(kind, String.valueOf(it.getFileName())))
            .sorted(Comparator.comparing((Path it) -> it.toFile().lastModified()).reversed())
            .forEach(it -> names.add(String.valueOf(it.getFileName())));
      }
    }
    try (@Nullable InputStream index = ModelShelf.class.getResourceAsStream(PACKED + INDEX)) {
      if (index != null) {
        new String(index.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(it -> isOf(kind, it))
            .forEach(names::add);
      }
    }
    return names;
  }

  private static boolean isOf(String kind, String name) {
    return name.startsWith(kind + "-") && !name.endsWith(".half");
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
