package nara.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/**
 * Runs what was asked for, else everything, on two cores, and prints what was measured beside its
 * limit. What JMH says goes to a log.
 */
public final class Measurements {
  private static final String LOG = "target/bench.log";
  private static final List<String> ALL =
      List.of("understand", "times", "load", "train", "converse");

  /** So that a large machine measures what a small one would. */
  private static final String TWO_CORES = "-XX:ActiveProcessorCount=2";

  private Measurements() {}

  /**
   * Takes the names of what to measure; ends with code 2 where there is no such thing, and with 1
   * where something took longer than its limit.
   */
  public static void main(String[] names) throws Exception {
    List<String> asked = names.length == 0 ? ALL : List.of(names);
    if (!ALL.containsAll(asked)) {
      System.err.println("nara bench: " + String.join(", ", ALL));
      System.exit(2);
    }
    System.exit(isWithinLimits(asked) ? 0 : 1);
  }

  private static boolean isWithinLimits(List<String> asked) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    boolean within = true;
    try (PrintStream log = new PrintStream(LOG, StandardCharsets.UTF_8)) {
      OutputFormat format = OutputFormatFactory.createFormatInstance(log, VerboseMode.NORMAL);
      out.println(Figure.HEAD);
      for (String name : asked) {
        List<Figure> figures = Figure.of(name);
        Map<String, Statistics> measured = measure(figures, format);
        for (Figure figure : figures) {
          double taken = taken(figure, measured);
          out.println(figure.row(taken));
          within = within && !figure.isOver(taken);
        }
      }
    }
    return within;
  }

  private static double taken(Figure figure, Map<String, Statistics> measured) {
    return Objects.requireNonNull(measured.get(figure.benchmark()), figure.benchmark())
        .getPercentile(figure.percentile());
  }

  /** By class and method. */
  private static Map<String, Statistics> measure(List<Figure> figures, OutputFormat format)
      throws RunnerException {
    OptionsBuilder options = new OptionsBuilder();
    options.shouldFailOnError(true);
    options.jvmArgsAppend(TWO_CORES);
    figures.stream()
        .map(Figure::benchmark)
        .distinct()
        .forEach(it -> options.include("\\." + it.replace(".", "\\.") + "$"));
    Map<String, Statistics> measured = new HashMap<>();
    for (RunResult result : new Runner(options.build(), format).run()) {
      String name = result.getParams().getBenchmark();
      measured.put(
          name.substring(name.lastIndexOf("bench.") + "bench.".length()),
          result.getPrimaryResult().getStatistics());
    }
    return measured;
  }
}
