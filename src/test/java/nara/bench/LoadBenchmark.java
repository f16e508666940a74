package nara.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nara.authoring.BotReader;
import nara.authoring.ModelShelf;
import nara.message.Language;
import nara.understand.Concepts;
import nara.understand.DangerModel;
import nara.understand.DangerRules;
import nara.understand.IntentModel;
import nara.understand.KeyWords;
import nara.understand.Languages;
import nara.understand.SmsWords;
import nara.understand.SplitWords;
import nara.understand.Understander;
import nara.understand.Vocabulary;
import nara.understand.times.TimeParser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Loading what the assistant understands by, the first thing that a new process does. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(9)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class LoadBenchmark {
  private static final String MODELS = "/nara/models/";

  private String intents = "";
  private String danger = "";
  private String languages = "";

  /** Everything that was loaded. */
  public record Loaded(Understander understander, TimeParser times) {}

  /** The models alone. */
  public record Models(IntentModel intents, DangerModel danger, Languages languages) {}

  /** The rest. */
  public record Words(
      Vocabulary vocabulary, List<KeyWords> keyWords, DangerRules rules, TimeParser times) {}

  /** Finds the names of the packed models, which change with the examples. */
  @Setup
  public void name() throws Exception {
    URI folder = Objects.requireNonNull(LoadBenchmark.class.getResource(MODELS)).toURI();
    if (folder.getScheme().equals("jar")) {
      try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
        name(jar.getPath(MODELS));
      }
    } else {
      name(Path.of(folder));
    }
  }

  private void name(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (String file : files.map(it -> String.valueOf(it.getFileName())).toList()) {
        if (file.startsWith("intents-")) {
          intents = file;
        } else if (file.startsWith("danger-")) {
          danger = file;
        } else if (file.startsWith("languages-")) {
          languages = file;
        }
      }
    }
  }

  /** All of it, as a start does: what was packed is checked against the files of the bot. */
  @Benchmark
  public Loaded everything() throws Exception {
    ModelShelf packed =
        new ModelShelf(
            Path.of("target/none"),
            training -> {
              throw new IllegalStateException("not packed: " + training);
            });
    return new Loaded(BotReader.read(Path.of("."), packed), new TimeParser());
  }

  /** Reads the packed models. */
  @Benchmark
  public Models models() throws Exception {
    Vocabulary words = Vocabulary.none();
    DangerRules rules = DangerRules.read(Map.of());
    try (InputStream ofIntents = open(intents);
        InputStream ofDanger = open(danger);
        InputStream ofLanguages = open(languages)) {
      return new Models(
          IntentModel.read(ofIntents, words),
          DangerModel.read(ofDanger, words, rules),
          Languages.read(ofLanguages));
    }
  }

  private static InputStream open(String model) {
    return new BufferedInputStream(
        Objects.requireNonNull(LoadBenchmark.class.getResourceAsStream(MODELS + model)));
  }

  /** Reads rules, spellings, concepts, key words and the words of time. */
  @Benchmark
  public Words words() throws Exception {
    Map<Language, SmsWords> spellings = new HashMap<>();
    List<Concepts> concepts = new ArrayList<>();
    List<KeyWords> keyWords = new ArrayList<>();
    for (Language language : List.of(Language.SWEDISH, Language.ENGLISH)) {
      String file = language.code() + ".tsv";
      spellings.put(language, SmsWords.read(text(Path.of("bot/words", file)), file));
      concepts.add(Concepts.read(text(Path.of("bot/concepts", file)), file));
      keyWords.add(KeyWords.read(text(Path.of("bot/keywords", file)), file));
    }
    Map<String, String> rules = new HashMap<>();
    try (Stream<Path> files = Files.list(Path.of("bot/danger/rules"))) {
      files.forEach(it -> rules.put(it.toString(), text(it)));
    }
    return new Words(
        new Vocabulary(spellings, Concepts.all(concepts), SplitWords.none()),
        keyWords,
        DangerRules.read(rules),
        new TimeParser());
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
