package nara.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nara.understand.IntentTrial.Judgement;

/**
 * How often guesses of a stated confidence were right, drawn on a square.
 *
 * @param bins ten, from the least sure
 */
public record CalibrationCurve(List<Bin> bins) {
  private static final int BINS = 10;

  /** The square's side, and where its corner lies, in units of the picture. */
  private static final double SIDE = 300;

  private static final double LEFT = 52;
  private static final double TOP = 16;

  public CalibrationCurve {
    bins = List.copyOf(bins);
  }

  /**
   * Guesses that were about as sure.
   *
   * @param index 0 holds confidences under 0.1
   * @param right how many of them were right
   * @param confidence their mean, from 0 to 1
   */
  public record Bin(int index, Share right, double confidence) {
    public boolean isEmpty() {
      return right.isOfNothing();
    }

    /** Such as {@code 60–70 %}. */
    public String name() {
      return 10 * index + "–" + Swedish.whole((index + 1) / 10.0);
    }

    public String count() {
      return Swedish.count(right.all());
    }

    public String stated() {
      return isEmpty() ? "–" : Swedish.percent(confidence);
    }

    public String x() {
      return number(LEFT + SIDE * confidence);
    }

    public String y() {
      return CalibrationCurve.y(right.value());
    }

    public String low() {
      return CalibrationCurve.y(right.low());
    }

    public String high() {
      return CalibrationCurve.y(right.high());
    }

    /** What a pointer that rests on it is told. */
    public String title() {
      return "Säkerhet "
          + name()
          + ": "
          + right.counts()
          + " rätt, "
          + right.percent()
          + " (troligt spann "
          + right.interval()
          + ")";
    }
  }

  static CalibrationCurve of(List<Judgement> judgements) {
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      int index = i;
      List<Judgement> within =
          judgements.stream().filter(it -> !it.guesses().isEmpty() && index(it) == index).toList();
      bins.add(
          new Bin(
              index,
              Share.of(within, Judgement::isRight),
              within.stream().mapToDouble(CalibrationCurve::confidence).average().orElse(0)));
    }
    return new CalibrationCurve(bins);
  }

  private static int index(Judgement judgement) {
    return Math.min(BINS - 1, (int) (BINS * confidence(judgement)));
  }

  private static double confidence(Judgement judgement) {
    return judgement.guesses().get(0).confidence();
  }

  /** The bins that hold anything, as points of a line. */
  public String points() {
    return drawn().stream().map(it -> it.x() + "," + it.y()).collect(Collectors.joining(" "));
  }

  /** Those that hold anything. */
  public List<Bin> drawn() {
    return bins.stream().filter(it -> !it.isEmpty()).toList();
  }

  /** Shares that have a line of their own, in hundredths. */
  public List<Integer> ticks() {
    return List.of(0, 20, 40, 60, 80, 100);
  }

  public String tickX(int percent) {
    return number(LEFT + SIDE * percent / 100);
  }

  public String tickY(int percent) {
    return y(percent / 100.0);
  }

  /** How far what was stated lies from what was true, weighted by lines: 0 is best. */
  public String error() {
    long all = bins.stream().mapToLong(it -> it.right().all()).sum();
    double sum =
        bins.stream()
            .mapToDouble(it -> it.right().all() * Math.abs(it.right().value() - it.confidence()))
            .sum();
    return all == 0 ? "–" : String.format(Swedish.LOCALE, "%.1f", 100 * sum / all);
  }

  private static String y(double share) {
    return number(TOP + SIDE * (1 - share));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
