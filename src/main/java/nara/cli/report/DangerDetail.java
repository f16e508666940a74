package nara.cli.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nara.understand.Danger;
import nara.understand.DangerModel;
import nara.understand.DangerTrial;
import nara.understand.DangerTrial.Judgement;
import nara.understand.DangerTrial.Miss;
import nara.understand.DangerTrial.Neighbour;

/**
 * Lines that were judged wrongly, of one kind.
 *
 * @param name what they have in common
 * @param lines the gravest mistakes first
 */
public record DangerDetail(String name, List<Line> lines) {
  private static final int SHORT = 4;

  /** Less in common than this is hardly anything. */
  private static final double ALIKE = 0.15;

  public DangerDetail {
    lines = List.copyOf(lines);
  }

  public String count() {
    return lines.size() == 1 ? "1 rad" : Swedish.count(lines.size()) + " rader";
  }

  /** Dangers that nobody would have looked at, by what they are about. */
  static List<DangerDetail> missed(DangerTrial trial) {
    return grouped(
        trial.misses().stream()
            .sorted(Comparator.comparingDouble(it -> it.judgement().suspicion()))
            .toList(),
        it -> DangerFigures.category(DangerFigures.right(it.judgement())),
        it -> Line.of(it.judgement().example(), suspicion(it.judgement()) + " " + reasons(it)));
  }

  /** Dangers that would have been looked at the same day only. */
  static List<DangerDetail> takenForUnclear(DangerTrial trial) {
    return judged(
        DangerFigures.at(Danger.Level.DANGER, trial.lines()).stream()
            .filter(it -> it.danger().level() == Danger.Level.UNCLEAR)
            .toList());
  }

  /** Unclear lines that nobody would have looked at. */
  static List<DangerDetail> missedUnclear(DangerTrial trial) {
    return judged(
        DangerFigures.at(Danger.Level.UNCLEAR, trial.lines()).stream()
            .filter(it -> !it.isRaised())
            .toList());
  }

  private static List<DangerDetail> judged(List<Judgement> lines) {
    return grouped(
        lines.stream().sorted(Comparator.comparingDouble(Judgement::suspicion)).toList(),
        it -> DangerFigures.category(DangerFigures.right(it)),
        it -> Line.of(it.example(), suspicion(it)));
  }

  /** Ordinary lines that were raised, by what they were taken for. */
  static List<DangerDetail> falseAlarms(List<Judgement> ordinary) {
    return grouped(
        ordinary.stream()
            .filter(Judgement::isRaised)
            .sorted(Comparator.comparingDouble(it -> -it.suspicion()))
            .toList(),
        it -> DangerFigures.category(it.danger()),
        it ->
            Line.of(
                it.example(),
                "Togs för "
                    + Swedish.level(it.danger().level())
                    + ". "
                    + suspicion(it)
                    + intent(it.example().label())));
  }

  private static String intent(String label) {
    return label.equals(DangerModel.NONE) ? "" : " Avsikten är " + label + ".";
  }

  private static String suspicion(Judgement judgement) {
    return "Misstanke " + Swedish.whole(judgement.suspicion()) + ".";
  }

  /** Why a danger was probably missed. */
  static String reasons(Miss miss) {
    List<String> reasons = new ArrayList<>();
    int words = miss.judgement().example().text().strip().split("\\s+").length;
    if (words < SHORT) {
      reasons.add("Kort: bara " + words + " ord att gå på.");
    }
    if (miss.byRules().level() == Danger.Level.NONE) {
      reasons.add("Ingen regel såg något.");
    } else {
      reasons.add("En regel såg något, men rader som låter så har oftast varit ofarliga.");
    }
    double danger = miss.dangerous().map(Neighbour::likeness).orElse(0.0);
    miss.ordinary()
        .filter(it -> it.likeness() >= danger)
        .ifPresent(it -> reasons.add("Orden liknar mest en vanlig rad: " + quoted(it)));
    if (danger < ALIKE) {
      reasons.add("Ingen annan har skrivit om fara med de orden.");
    }
    return String.join(" ", reasons);
  }

  private static String quoted(Neighbour neighbour) {
    Line line = Line.of(neighbour.example(), "");
    Optional<String> intent =
        Optional.of(neighbour.example().label()).filter(it -> !it.equals(DangerModel.NONE));
    return "”" + line.text() + "” (" + intent.orElse("none.txt") + ").";
  }

  private static <T> List<DangerDetail> grouped(
      List<T> lines, Function<T, String> name, Function<T, Line> line) {
    return lines.stream()
        .collect(
            Collectors.groupingBy(
                name, TreeMap::new, Collectors.mapping(line, Collectors.toList())))
        .entrySet()
        .stream()
        .map(it -> new DangerDetail(it.getKey(), it.getValue()))
        .sorted(Comparator.comparingInt((DangerDetail it) -> -it.lines.size()))
        .toList();
  }
}
