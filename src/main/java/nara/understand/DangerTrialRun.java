package nara.understand;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks the three questions of {@link DangerModel} about lines that were left out. */
final class DangerTrialRun {
  private final DangerRules rules;
  private final SeenExamples seen;
  private final Folds folds;

  /** All lines; errands under the label of what is no danger. */
  private final List<Example> all;

  private final IdentityHashMap<Example, Example> errands = new IdentityHashMap<>();

  DangerTrialRun(
      List<Example> lines,
      List<Example> errands,
      Vocabulary vocabulary,
      DangerRules rules,
      int folds) {
    this.rules = rules;
    this.all = new ArrayList<>(lines);
    for (Example errand : errands) {
      Example ordinary =
          new Example(DangerModel.NONE, errand.language(), errand.voice(), errand.text());
      this.errands.put(ordinary, errand);
      all.add(ordinary);
    }
    TextFeatures features = new TextFeatures(vocabulary);
    this.seen =
        SeenExamples.of(all, it -> DangerModel.seen(it.text(), rules.find(it.text()), features));
    this.folds = Folds.of(all, folds);
  }

  DangerTrial judge(DoubleConsumer progress) {
    LeftOutAnswers raised =
        LeftOutAnswers.ask(
            LinearTraining.Kind.TWO_LABELS,
            folds,
            seen,
            DangerModel::raisedLabel,
            it -> true,
            it -> progress.accept(it * 0.6));
    LeftOutAnswers grave =
        LeftOutAnswers.ask(
            LinearTraining.Kind.TWO_LABELS,
            folds,
            seen,
            DangerModel::graveLabel,
            DangerModel::isHeavy,
            it -> progress.accept(0.6 + it * 0.15));
    LeftOutAnswers category =
        LeftOutAnswers.ask(
            LinearTraining.Kind.MANY_LABELS,
            folds,
            seen,
            DangerModel::categoryLabel,
            DangerModel::isHeavy,
            it -> progress.accept(0.75 + it * 0.2));
    DangerTrial trial = trial(raised, grave, category);
    progress.accept(1);
    return trial;
  }

  private DangerTrial trial(LeftOutAnswers raised, LeftOutAnswers grave, LeftOutAnswers category) {
    List<DangerTrial.Judgement> ofLines = new ArrayList<>();
    List<DangerTrial.Judgement> ofErrands = new ArrayList<>();
    for (Example line : all) {
      if (raised.has(line) && grave.has(line) && category.has(line)) {
        double suspicion = raised.probability(line, DangerModel.RAISED);
        Danger danger = danger(line, suspicion, grave, category);
        @Nullable Example errand = errands.get(line);
        if (errand == null) {
          ofLines.add(new DangerTrial.Judgement(line, danger, suspicion));
        } else {
          ofErrands.add(new DangerTrial.Judgement(errand, danger, suspicion));
        }
      }
    }
    List<DangerTrial.Judgement> missed = ofLines.stream().filter(DangerTrialRun::isMissed).toList();
    return new DangerTrial(ofLines, ofErrands, misses(missed, raised), folds.isByVoice());
  }

  private Danger danger(
      Example line, double suspicion, LeftOutAnswers grave, LeftOutAnswers category) {
    if (!DangerModel.isJudgedByLikeness(line.text())) {
      return rules.check(line.text());
    }
    return DangerModel.isRaised(suspicion)
        ? DangerModel.named(grave.probability(line, DangerModel.GRAVE), category.best(line))
        : Danger.NONE;
  }

  private static boolean isMissed(DangerTrial.Judgement judgement) {
    Danger right = DangerModel.meaning(judgement.example().label());
    return right.level() == Danger.Level.DANGER && !judgement.isRaised();
  }

  private List<DangerTrial.Miss> misses(List<DangerTrial.Judgement> missed, LeftOutAnswers raised) {
    Neighbours neighbours = new Neighbours(seen, all);
    List<DangerTrial.Miss> misses = new ArrayList<>();
    for (int part = 0; part < folds.count(); part++) {
      Map<Boolean, List<Example>> known =
          folds.without(part).stream().collect(Collectors.partitioningBy(DangerModel::isHeavy));
      for (DangerTrial.Judgement judgement : missed) {
        Example line = judgement.example();
        if (raised.part(line) == part) {
          misses.add(
              new DangerTrial.Miss(
                  judgement,
                  rules.check(line.text()),
                  neighbours.nearest(line, known.getOrDefault(false, List.of())).map(this::written),
                  neighbours.nearest(line, known.getOrDefault(true, List.of()))));
        }
      }
    }
    return misses;
  }

  /** An errand under its own label. */
  private DangerTrial.Neighbour written(DangerTrial.Neighbour neighbour) {
    Example line = neighbour.example();
    return new DangerTrial.Neighbour(errands.getOrDefault(line, line), neighbour.likeness());
  }
}
