package nara.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nara.authoring.BotReader;
import nara.authoring.ModelShelf;
import nara.understand.Understander;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The wait of a designer who added one example: everything is learned anew and kept. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class TrainBenchmark {
  private static final String ADDED = "\ngod morgon från bussen\n";
  private static final Path BOT = Path.of("bot");

  private Path home = Path.of(".");

  /** Copies the bot and adds an example, so that no model that is kept anywhere fits. */
  @Setup
  public void edit() throws IOException {
    home = Files.createTempDirectory("nara-bench");
    try (Stream<Path> files = Files.walk(BOT)) {
      for (Path file : files.toList()) {
        Files.copy(file, home.resolve(file.toString()));
      }
    }
    Files.writeString(home.resolve("bot/intents/sv/greet.txt"), ADDED, StandardOpenOption.APPEND);
  }

  /** Reads the files, trains all models and keeps them. */
  @Benchmark
  public Understander train() throws Exception {
    return BotReader.read(home, new ModelShelf(home.resolve("models"), it -> {}));
  }

  /** Removes the copy. */
  @TearDown
  public void remove() throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    }
  }
}
