package nara.cli.report;

import java.util.List;
import java.util.stream.Stream;
import nara.understand.Danger;
import nara.understand.DangerTrial;
import nara.understand.DangerTrial.Judgement;

/**
 * How danger is found.
 *
 * @param missed dangers that were not raised at all
 * @param takenForUnclear dangers that were raised as unclear only
 * @param missedUnclear unclear lines that were not raised
 * @param hard false alarms among lines that sound dangerous
 * @param errands false alarms among ordinary errands
 */
public record DangerReport(
    Basis basis,
    List<Figure> figures,
    List<DangerDetail> missed,
    List<DangerDetail> takenForUnclear,
    List<DangerDetail> missedUnclear,
    List<DangerDetail> hard,
    List<DangerDetail> errands) {
  public DangerReport {
    figures = List.copyOf(figures);
    missed = List.copyOf(missed);
    takenForUnclear = List.copyOf(takenForUnclear);
    missedUnclear = List.copyOf(missedUnclear);
    hard = List.copyOf(hard);
    errands = List.copyOf(errands);
  }

  static DangerReport of(DangerTrial trial, int folds) {
    List<Judgement> all = Stream.concat(trial.lines().stream(), trial.errands().stream()).toList();
    return new DangerReport(
        Basis.of(all.stream().map(Judgement::example).toList(), folds, trial.isByVoice()),
        DangerFigures.of(trial),
        DangerDetail.missed(trial),
        DangerDetail.takenForUnclear(trial),
        DangerDetail.missedUnclear(trial),
        DangerDetail.falseAlarms(DangerFigures.at(Danger.Level.NONE, trial.lines())),
        DangerDetail.falseAlarms(trial.errands()));
  }
}
