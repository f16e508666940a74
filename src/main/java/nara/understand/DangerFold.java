package nara.understand;

import java.util.List;
import java.util.function.Function;

/**
 * A model that is asked about the lines of one part of the voices, having been trained on the
 * others.
 *
 * @param single the lines of the part
 * @param leftOut the same, and what {@link MixedMessages} made of them
 * @param seen what is seen of those and of the others
 * @param heavy the others that are about a danger
 * @param raised tells whether a human should look
 */
record DangerFold(
    int part,
    List<Example> single,
    List<Example> leftOut,
    SeenExamples seen,
    List<Example> heavy,
    LinearModel raised) {

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
    return new DangerFold(
        part,
        own,
        leftOut,
        taught.with(leftOut.subList(own.size(), leftOut.size()), find),
        heavy,
        taught.fit(LinearTraining.Kind.TWO_LABELS, known, DangerModel::raisedLabel));
  }

  /** Trains what tells dangers apart. */
  Gravity gravity() {
    return Gravity.learn(seen, heavy);
  }

  /** What is said of the lines that were left out. */
  List<Calibration.Judged> judged() {
    return leftOut.stream()
        .map(it -> CrossValidation.judged(raised, seen, it, DangerModel::raisedLabel))
        .toList();
  }
}
