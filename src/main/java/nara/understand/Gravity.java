package nara.understand;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/** Tells of what is a danger how grave it is and of which kind: the likelier counts, no more. */
record Gravity(LinearModel level, LinearModel category) {
  private static final String GRAVE = "danger";
  private static final String LESS_GRAVE = "unclear";

  /**
   * Learns it.
   *
   * @param seen what is seen of the lines
   * @param heavy lines about a danger, at both levels and of several categories
   */
  static Gravity learn(SeenExamples seen, List<Example> heavy) {
    LinearTraining texts = seen.training(heavy);
    return new Gravity(
        texts.fit(LinearTraining.Kind.TWO_LABELS, heavy.stream().map(Gravity::level).toList()),
        texts.fit(LinearTraining.Kind.MANY_LABELS, heavy.stream().map(Gravity::category).toList()));
  }

  private static String level(Example line) {
    return DangerModel.meaning(line.label()).level() == Danger.Level.DANGER ? GRAVE : LESS_GRAVE;
  }

  private static String category(Example line) {
    return DangerModel.meaning(line.label()).written();
  }

  /** Which danger it is, if it is one. */
  Danger of(int[] seen) {
    boolean isGrave = level.best(seen).equals(GRAVE);
    return DangerModel.meaning(category.best(seen) + (isGrave ? "" : "." + LESS_GRAVE));
  }

  void write(DataOutputStream out) throws IOException {
    level.write(out);
    category.write(out);
  }

  static Gravity read(DataInputStream in) throws IOException {
    LinearModel level = LinearModel.read(in);
    return new Gravity(level, LinearModel.read(in));
  }
}
