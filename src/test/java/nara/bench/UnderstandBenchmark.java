package nara.bench;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nara.TestLibrary;
import nara.message.Language;
import nara.understand.Danger;
import nara.understand.Understander;
import nara.understand.Understanding;
import nara.understand.times.TimeMention;
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

/** Understanding one message in a program that has run for a while; each call takes the next. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class UnderstandBenchmark {
  private static final int MESSAGES_BEFORE = 20_000;
  private static final Instant NOW = Instant.parse("2026-11-23T08:10:00Z");

  private final List<String> lines = MixedLines.read();
  private final Understander understander = TestLibrary.get().get().understander();
  private final TimeParser times = new TimeParser();
  private int next;

  /** So many that it is warm also where other programs take most of the processor. */
  @Setup
  public void warm() {
    for (int i = 0; i < MESSAGES_BEFORE; i++) {
      Understood unused = message();
    }
  }

  /** All that is said of a message. */
  public record Understood(Danger danger, Understanding meaning, List<TimeMention> times) {}

  /** Danger, language, intent and times of a message. */
  @Benchmark
  public Understood message() {
    String text = line();
    Understanding meaning = understander.understand(text, Language.SWEDISH);
    return new Understood(
        understander.danger(text), meaning, times.parse(text, meaning.language(), NOW));
  }

  /** Of that, the danger. */
  @Benchmark
  public Danger danger() {
    return understander.danger(line());
  }

  /** Of that, the language, key words and the intent. */
  @Benchmark
  public Understanding intent() {
    return understander.understand(line(), Language.SWEDISH);
  }

  /** Of that, the times, read as Swedish. */
  @Benchmark
  public List<TimeMention> times() {
    return times.parse(line(), Language.SWEDISH, NOW);
  }

  private String line() {
    next = next + 1 == lines.size() ? 0 : next + 1;
    return lines.get(next);
  }
}
