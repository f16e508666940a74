package nara.cli.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nara.authoring.Lessons;
import nara.understand.DangerTrial;
import nara.understand.IntentTrial;

/**
 * How well the assistant understands, each line judged by models that saw no line of its writer.
 *
 * @param source whose sentences these are
 * @param intents the worst understood first
 * @param danger empty where danger was not measured
 */
public record UnderstandingReport(
    LocalDate written,
    Source source,
    Basis basis,
    List<Figure> figures,
    CalibrationCurve curve,
    ConfusionMatrix matrix,
    List<IntentDetail> intents,
    Optional<DangerReport> danger) {
  /** Each model misses an eighth of the lines: about as good as the one that is used. */
  private static final int FOLDS = 8;

  /** Of danger there are five times as many lines and voices, and training takes long. */
  private static final int FOLDS_OF_DANGER = 4;

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Swedish.LOCALE);

  public UnderstandingReport {
    figures = List.copyOf(figures);
    intents = List.copyOf(intents);
  }

  /**
   * Measures the assistant's own intents and danger, which takes some minutes.
   *
   * @param today when
   * @param progress is told how far it is, in Swedish
   */
  public static UnderstandingReport ofAll(
      Lessons lessons, LocalDate today, Consumer<String> progress) {
    IntentTrial intents = intents(lessons, progress);
    DangerTrial danger =
        DangerTrial.run(
            lessons.danger(),
            lessons.errands(),
            lessons.vocabulary(),
            lessons.rules(),
            FOLDS_OF_DANGER,
            it -> progress.accept("Fara: " + Swedish.whole(it)));
    return of(intents, Source.BOT, Optional.of(danger), today);
  }

  /**
   * Measures intents alone.
   *
   * @param source where those of the lessons come from
   */
  public static UnderstandingReport ofIntents(
      Lessons lessons, Source source, LocalDate today, Consumer<String> progress) {
    IntentTrial trial = source.inItsWords(intents(lessons, progress));
    return of(trial, source, Optional.empty(), today);
  }

  private static IntentTrial intents(Lessons lessons, Consumer<String> progress) {
    return IntentTrial.run(
        lessons.intents(),
        lessons.vocabulary(),
        FOLDS,
        it -> progress.accept("Avsikter: " + Swedish.whole(it)));
  }

  static UnderstandingReport of(
      IntentTrial intents, Source source, Optional<DangerTrial> danger, LocalDate today) {
    List<IntentTrial.Judgement> judgements = intents.judgements();
    return new UnderstandingReport(
        today,
        source,
        Basis.of(
            judgements.stream().map(IntentTrial.Judgement::example).toList(),
            FOLDS,
            intents.isByVoice()),
        IntentFigures.of(judgements, source.outOfScope()),
        CalibrationCurve.of(judgements),
        ConfusionMatrix.of(judgements),
        IntentDetail.of(judgements),
        danger.map(it -> DangerReport.of(it, FOLDS_OF_DANGER)));
  }

  /** Such as {@code 22 november 2026}. */
  public String date() {
    return DATE.format(written);
  }

  /** For the terminal, a line each. */
  public List<String> keyFigures() {
    List<String> lines = new ArrayList<>();
    lines.add("Avsikter, " + basis.words() + split(basis));
    figures.forEach(it -> lines.add("  " + it.line()));
    danger.ifPresent(
        it -> {
          lines.add("Fara, " + it.basis().words() + split(it.basis()));
          it.figures().forEach(figure -> lines.add("  " + figure.line()));
        });
    return List.copyOf(lines);
  }

  private static String split(Basis basis) {
    return basis.isByVoice() ? "" : ", delade på måfå: siffrorna är bättre än verkligheten";
  }
}
