package nara.understand;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * How lines about danger, and ordinary ones, are judged by models that saw no line of their
 * writers. The rules, which were written by hand, are the same for all.
 *
 * @param lines those of {@code bot/danger/lines}
 * @param errands what residents ask for, each labelled with its intent; none is a danger
 * @param misses the lines that a reader would act on now, and that were not raised
 * @param isByVoice whether whole voices were left out; see {@link IntentTrial#isByVoice}
 */
public record DangerTrial(
    List<Judgement> lines, List<Judgement> errands, List<Miss> misses, boolean isByVoice) {
  public DangerTrial {
    lines = List.copyOf(lines);
    errands = List.copyOf(errands);
    misses = List.copyOf(misses);
  }

  /**
   * What was made of a line.
   *
   * @param danger what it was taken for
   * @param suspicion the probability that a human should look at it
   */
  public record Judgement(Example example, Danger danger, double suspicion) {
    public boolean isRaised() {
      return danger.level() != Danger.Level.NONE;
    }
  }

  /**
   * A line that is worded like another.
   *
   * @param likeness from 0, nothing in common, to 1
   */
  public record Neighbour(Example example, double likeness) {}

  /**
   * A missed danger, and what may be the reason.
   *
   * @param byRules what the rules alone say
   * @param ordinary the likest ordinary line of somebody else
   * @param dangerous the likest line about danger of somebody else
   */
  public record Miss(
      Judgement judgement,
      Danger byRules,
      Optional<Neighbour> ordinary,
      Optional<Neighbour> dangerous) {}

  /**
   * Leaves out each part of the voices in turn, as {@link IntentTrial#run} does. Some 35,000 lines,
   * mixed ones among them, take minutes in eight parts on two cores.
   *
   * @param lines labelled as {@link DangerModel#meaning} reads them
   * @param errands sentences of intents that are no danger
   * @param rules whose findings are among the signs
   * @param folds how many parts, at least 2
   * @param progress is told how much is done, from 0 to 1
   * @throws IllegalArgumentException if a label means nothing
   */
  public static DangerTrial run(
      List<Example> lines,
      List<Example> errands,
      Vocabulary vocabulary,
      DangerRules rules,
      int folds,
      DoubleConsumer progress) {
    return new DangerTrialRun(lines, errands, vocabulary, rules, folds).judge(progress);
  }
}
