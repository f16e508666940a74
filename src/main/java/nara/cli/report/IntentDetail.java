package nara.cli.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nara.understand.IntentTrial.Judgement;

/**
 * How one intent was understood.
 *
 * @param right how many of its lines were right at the first guess
 * @param takenFor what the others were mostly taken for, in words; empty if all were right
 * @param wrong the lines that were not right, those first about which the assistant was surest
 */
public record IntentDetail(String intent, Share right, String takenFor, List<Line> wrong) {
  static final Comparator<Judgement> SUREST_FIRST =
      Comparator.<Judgement>comparingDouble(
              it -> it.guesses().isEmpty() ? 0 : -it.guesses().get(0).confidence())
          .thenComparing(it -> it.example().text());

  private static final int MOST_TAKEN_FOR = 3;

  public IntentDetail {
    wrong = List.copyOf(wrong);
  }

  /** The worst understood first. */
  static List<IntentDetail> of(List<Judgement> judgements) {
    return judgements.stream()
        .collect(Collectors.groupingBy(it -> it.example().label()))
        .entrySet()
        .stream()
        .map(it -> of(it.getKey(), it.getValue()))
        .sorted(
            Comparator.comparingDouble((IntentDetail it) -> it.right.value())
                .thenComparing(IntentDetail::intent))
        .toList();
  }

  private static IntentDetail of(String intent, List<Judgement> all) {
    List<Judgement> wrong = all.stream().filter(it -> !it.isRight()).sorted(SUREST_FIRST).toList();
    return new IntentDetail(
        intent,
        Share.of(all, Judgement::isRight),
        takenFor(wrong),
        wrong.stream().map(IntentDetail::line).toList());
  }

  private static String takenFor(List<Judgement> wrong) {
    return wrong.stream()
        .collect(Collectors.groupingBy(ConfusionMatrix::taken, Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_TAKEN_FOR)
        .map(it -> it.getKey() + " (" + it.getValue() + ")")
        .collect(Collectors.joining(", "));
  }

  /** How many lines went wrong, such as {@code 51 fel}. */
  public String mistakes() {
    return Swedish.count(wrong.size()) + " fel";
  }

  static Line line(Judgement judgement) {
    if (judgement.guesses().isEmpty()) {
      return Line.of(judgement.example(), "Gav ingen gissning.");
    }
    String done =
        switch (judgement.decision()) {
          case ACT -> "Satte i gång.";
          case ASK -> "Frågade först.";
          case FALLBACK -> "Sa att den inte förstod.";
        };
    return Line.of(
        judgement.example(),
        "Togs för "
            + ConfusionMatrix.taken(judgement)
            + ", "
            + Swedish.whole(judgement.guesses().get(0).confidence())
            + " säker. "
            + done);
  }
}
