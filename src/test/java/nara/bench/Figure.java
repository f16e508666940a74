package nara.bench;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of the table.
 *
 * @param benchmark the benchmark's class and method
 * @param percentile which of all the times that were measured
 * @param unit that of the benchmark
 * @param limit what it may take, in the same unit; null if nothing is promised
 */
record Figure(
    String what, String benchmark, double percentile, String unit, @Nullable Double limit) {
  private static final String ROW = "%-48s %12s %10s %16s";
  private static final double MEDIAN = 50;

  static final String HEAD =
      ROW.formatted("what, on 2 cores", "measured", "limit", "measured/limit");

  /** What each name that {@code ./nara bench} takes is to show. */
  static List<Figure> of(String name) {
    return switch (name) {
      case "understand" ->
          List.of(
              understanding("understanding one message, median", "message", MEDIAN, 0.2),
              understanding("  99 of 100 messages within", "message", 99, null),
              understanding("  danger alone, median", "danger", MEDIAN, null),
              understanding("  language and intent alone, median", "intent", MEDIAN, null),
              understanding("  times alone, median", "times", MEDIAN, null));
      case "load" ->
          List.of(
              loading("loading the packed models in a new process", "models", 0.5),
              loading("  with every file of the bot", "everything", null),
              loading("  rules and word lists alone", "words", null));
      case "train" ->
          List.of(new Figure("training after an edit", "TrainBenchmark.train", MEDIAN, "s", 60.0));
      case "converse" ->
          List.of(
              new Figure(
                  "1,000 runs of a conversation (S1)",
                  "ConverseBenchmark.converse",
                  MEDIAN,
                  "s",
                  60.0));
      case "times" ->
          List.of(
              new Figure(
                  "free times of 30 days, 500 busy blocks, median",
                  "FreeTimesBenchmark.freeTimes",
                  MEDIAN,
                  "ms",
                  20.0),
              new Figure("  99 of 100 within", "FreeTimesBenchmark.freeTimes", 99, "ms", null));
      default -> List.of();
    };
  }

  private static Figure understanding(
      String what, String method, double percentile, @Nullable Double limit) {
    return new Figure(what, "UnderstandBenchmark." + method, percentile, "ms", limit);
  }

  private static Figure loading(String what, String method, @Nullable Double limit) {
    return new Figure(what, "LoadBenchmark." + method, MEDIAN, "s", limit);
  }

  /** Whether it took longer than was promised. */
  boolean isOver(double measured) {
    return limit != null && measured > limit;
  }

  /** The line, without its end. */
  String row(double measured) {
    return limit == null
        ? ROW.formatted(what, number(measured), "", "").stripTrailing()
        : ROW.formatted(
            what, number(measured), limit + " " + unit, "%.2f".formatted(measured / limit));
  }

  private String number(double measured) {
    return String.format(Locale.ROOT, measured < 10 ? "%.3f %s" : "%.1f %s", measured, unit);
  }
}
