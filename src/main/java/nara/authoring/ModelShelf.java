package nara.authoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import nara.understand.DangerModel;
import nara.understand.DangerRules;
import nara.understand.Example;
import nara.understand.IntentModel;
import nara.understand.Languages;
import nara.understand.Vocabulary;

/**
 * Trained models by the hash of what they were trained on: those packed with the program, and those
 * kept in a folder since the files were edited, of which the newest two of each kind stay.
 */
public final class ModelShelf {
  /** What the kinds of models are called where somebody waits for them. */
  private static final Map<String, String> PLAIN_NAMES =
      Map.of("languages", "språk", "intents", "avsikter", "others", "avsikter", "danger", "fara");

  private final Path folder;
  private final ModelFiles files;
  private final Consumer<String> progress;
  private final Set<String> used = ConcurrentHashMap.newKeySet();
  private final boolean mayServeOlder;
  private final AtomicBoolean isFirst = new AtomicBoolean(true);
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
    this.files = new ModelFiles(folder);
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

  /**
   * Writes the names of what has been asked for, so that they can be found once packed.
   *
   * @throws IOException if one of them could not be kept
   */
  public void writeIndex() throws IOException {
    files.writeIndex(used);
  }

  /** Removes from the folder what has not been asked for: models of earlier examples. */
  public void removeUnused() throws IOException {
    files.removeAllBut(used);
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
    Optional<T> trained = firstReadable(files.named(name), read);
    if (trained.isPresent()) {
      return trained.get();
    }
    String kind = name.split("-", 2)[0];
    Optional<T> older = mayServeOlder ? firstReadable(ofKind(kind), read) : Optional.empty();
    if (older.isPresent()) {
      servesOlder = true;
      return older.get();
    }
    if (isFirst.getAndSet(false)) {
      progress.accept(
          "Språkmodellerna tränas på exempelmeningarna. Det tar någon minut, och görs om bara när"
              + " meningarna ändras");
    }
    String what = "Tränar språkmodellen för " + PLAIN_NAMES.getOrDefault(kind, kind);
    progress.accept(what);
    T model = train.now(done -> progress.accept(what + ": " + Math.round(100 * done) + " procent"));
    keep(name, kind, out -> write.to(model, out));
    return model;
  }

  private List<ModelFiles.Source> ofKind(String kind) {
    try {
      return files.ofKind(kind);
    } catch (IOException e) {
      progress.accept("De sparade språkmodellerna i " + folder + " gick inte att läsa");
      return List.of();
    }
  }

  /** A file that cannot be read is removed, lest it stand in the way of every start. */
  private <T> Optional<T> firstReadable(List<ModelFiles.Source> sources, Read<T> read) {
    for (ModelFiles.Source source : sources) {
      try (InputStream in = source.open()) {
        return Optional.of(read.from(in));
      } catch (IOException | RuntimeException e) {
        progress.accept("En sparad språkmodell gick inte att läsa och används inte mer");
        source.remove();
      }
    }
    return Optional.empty();
  }

  private void keep(String name, String kind, ModelFiles.Write model) {
    try {
      files.keep(name, model);
      files.removeOld(kind);
    } catch (IOException | RuntimeException e) {
      progress.accept(
          "Språkmodellen används, men mappen "
              + folder
              + " gick inte att skriva i. Se efter att disken inte är full och att mappen får"
              + " ändras, annars tränas modellen om vid varje start");
    }
  }
}
