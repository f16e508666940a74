package nara.understand;

import java.util.List;
import java.util.function.Function;

/**
 * Models that are asked about the lines of one part of the voices, having been trained on the
 * others.
 *
 * @param single the lines of the part
 * @param leftOut the same, and what {@link MixedMessages} made of them
 * @param seen what is seen of those and of the others
 * @param heavy the others that are about a danger
 * @param raised whether a human should look
 * @param grave whether a reader would act now, of what is raised
 */
record DangerFold(
    int part,
    List<Example> single,
    List<Example> leftOut,
    SeenExamples seen,
    List<Example> heavy,
    LinearModel raised,
    LinearModel grave) {

  /** Whether there is something to tell apart for each of the models. */
  static boolean canLearnFrom(List<Example> known) {
    List<Danger> heavy =
        known.stream()
            .filter(DangerModel::isHeavy)
            .map(it -> DangerModel.meaning(it.label()))
            .toList();
    return heavy.size() < known.size()
        && heavy.stream().map(Danger::level).distinct().count() > 1
        && heavy.stream().map(Danger::category).distinct().count() > 1;
  }

  /**
   * Trains on messages of two matters too, as {@link DangerTraining} does; whole voices are left
   * out of those as well.
   *
   * @param seen what is seen of all lines
   * @param find what is seen of a message that is none of them
   */
  static DangerFold train(Folds folds, int part, SeenExamples seen, Function<Example, int[]> find) {
    List<Example> others = folds.without(part);
    List<Example> known = MixedMessages.added(others);
    SeenExamples taught = seen.with(known.subList(others.size(), known.size()), find);
    List<Example> heavy = known.stream().filter(DangerModel::isHeavy).toList();
    List<Example> own = folds.leftOut(part);
    List<Example> leftOut = MixedMessages.added(own);
    LinearTraining.Kind kind = LinearTraining.Kind.TWO_LABELS;
    return new DangerFold(
        part,
        own,
        leftOut,
        taught.with(leftOut.subList(own.size(), leftOut.size()), find),
        heavy,
        taught.fit(kind, known, DangerModel::raisedLabel),
        taught.fit(kind, heavy, DangerModel::graveLabel));
  }

  /** Trains what tells the categories apart. */
  DangerModel.Part categories() {
    return DangerTraining.categories(seen, heavy);
  }

  /** What is said of the lines that were left out. */
  List<Calibration.Judged> raisedJudged() {
    return leftOut.stream()
        .map(it -> CrossValidation.judged(raised, seen, it, DangerModel::raisedLabel))
        .toList();
  }

  /** The same of those that should be raised. */
  List<Calibration.Judged> graveJudged() {
    return leftOut.stream()
        .filter(DangerModel::isHeavy)
        .map(it -> CrossValidation.judged(grave, seen, it, DangerModel::graveLabel))
        .toList();
  }
}
