package nara.understand;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Judges the lines of each part of the voices with a {@link DangerModel} of the other parts. */
final class DangerTrialRun {
  private final DangerRules rules;
  private final TextFeatures features;
  private final Folds folds;
  private final SeenExamples seen;

  /** All lines; errands under the label of what is no danger. */
  private final List<Example> all;

  /** Errands by what stands for them among all lines. */
  private final IdentityHashMap<Example, Example> errands = new IdentityHashMap<>();

  DangerTrialRun(
      List<Example> lines,
      List<Example> errands,
      Vocabulary vocabulary,
      DangerRules rules,
      int folds) {
    this.rules = rules;
    this.features = DangerModel.features(vocabulary);
    this.all = new ArrayList<>(lines);
    for (Example errand : errands) {
      Example ordinary =
          new Example(DangerModel.NONE, errand.language(), errand.voice(), errand.text());
      this.errands.put(ordinary, errand);
      all.add(ordinary);
    }
    this.folds = Folds.of(all, folds);
    this.seen = SeenExamples.of(all, this::find);
  }

  private int[] find(Example line) {
    return DangerModel.seen(line.text(), rules.find(line.text()), features);
  }

  DangerTrial judge(DoubleConsumer progress) {
    AtomicInteger done = new AtomicInteger();
    List<DangerFold> trained =
        IntStream.range(0, folds.count())
            .parallel()
            .filter(part -> DangerFold.canLearnFrom(folds.without(part)))
            .mapToObj(
                part -> {
                  DangerFold fold = DangerFold.train(folds, part, seen, this::find);
                  progress.accept(0.9 * done.incrementAndGet() / folds.count());
                  return fold;
                })
            .toList();
    List<Judged> judged = judged(trained);
    progress.accept(0.95);
    DangerTrial trial =
        new DangerTrial(
            judged.stream().filter(it -> !isErrand(it.line)).map(Judged::judgement).toList(),
            judged.stream().filter(it -> isErrand(it.line)).map(Judged::judgement).toList(),
            misses(judged.stream().filter(DangerTrialRun::isMissed).toList()),
            folds.isByVoice());
    progress.accept(1);
    return trial;
  }

  /** A line, the part that it was left out with, and what a model of the others made of it. */
  private record Judged(Example line, int part, DangerTrial.Judgement judgement) {}

  private List<Judged> judged(List<DangerFold> trained) {
    List<List<Calibration.Judged>> raised =
        trained.parallelStream().map(DangerFold::judged).toList();
    return IntStream.range(0, trained.size())
        .parallel()
        .boxed()
        .flatMap(
            index -> {
              DangerFold fold = trained.get(index);
              return judged(
                  fold,
                  new DangerModel(
                      fold.raised(),
                      fittedWithout(index, raised),
                      fold.gravity(),
                      rules,
                      features));
            })
        .toList();
  }

  private Stream<Judged> judged(DangerFold fold, DangerModel model) {
    return fold.single().stream()
        .map(
            line -> {
              DangerTrial.Judgement judgement =
                  new DangerTrial.Judgement(
                      asWritten(line), model.check(line.text()), model.suspicion(line.text()));
              return new Judged(line, fold.part(), judgement);
            });
  }

  private static Calibration fittedWithout(int index, List<List<Calibration.Judged>> judged) {
    return Calibration.fit(
        IntStream.range(0, judged.size())
            .filter(other -> other != index)
            .boxed()
            .flatMap(other -> judged.get(other).stream())
            .toList());
  }

  private static boolean isMissed(Judged judged) {
    return DangerModel.meaning(judged.line.label()).level() == Danger.Level.DANGER
        && !judged.judgement.isRaised();
  }

  private List<DangerTrial.Miss> misses(List<Judged> missed) {
    Neighbours neighbours = new Neighbours(seen, all);
    List<DangerTrial.Miss> misses = new ArrayList<>();
    for (int i = 0; i < folds.count(); i++) {
      int part = i;
      Map<Boolean, List<Example>> known =
          folds.without(part).stream().collect(Collectors.partitioningBy(DangerModel::isHeavy));
      missed.stream()
          .filter(it -> it.part == part)
          .map(
              it ->
                  new DangerTrial.Miss(
                      it.judgement,
                      rules.check(it.line.text()),
                      neighbours
                          .nearest(it.line, known.getOrDefault(false, List.of()))
                          .map(this::asWritten),
                      neighbours.nearest(it.line, known.getOrDefault(true, List.of()))))
          .forEach(misses::add);
    }
    return misses;
  }

  private boolean isErrand(Example line) {
    return errands.containsKey(line);
  }

  /** An errand under its own label. */
  private Example asWritten(Example line) {
    return errands.getOrDefault(line, line);
  }

  private DangerTrial.Neighbour asWritten(DangerTrial.Neighbour neighbour) {
    return new DangerTrial.Neighbour(asWritten(neighbour.example()), neighbour.likeness());
  }
}
