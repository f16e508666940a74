package nara.cli.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nara.understand.IntentTrial.Judgement;

/**
 * What was taken for what, drawn as a square of cells: a row for each right intent, a column for
 * each intent that it was taken for.
 *
 * @param intents those drawn, by name
 * @param cells row by row
 * @param left how many intents are not drawn, being mistaken least often
 * @param worst the pairs that are mistaken most often, whether they are drawn or not
 */
public record ConfusionMatrix(
    List<String> intents, List<Cell> cells, int left, List<Confusion> worst) {
  /** More would be too small to read. */
  private static final int MOST_DRAWN = 40;

  private static final int WORST = 10;
  private static final int LINES_OF_EACH = 3;

  /** What nothing was made of; no intent's name has a space. */
  private static final String NOTHING = "ingen gissning";

  private static final int CELL = 23;

  /** How wide a letter of a name is, at most, and what lies beside the name. */
  private static final double LETTER = 7.4;

  private static final int BESIDE = 12;

  public ConfusionMatrix {
    intents = List.copyOf(intents);
    cells = List.copyOf(cells);
    worst = List.copyOf(worst);
  }

  /**
   * Lines of an intent that were taken for an intent.
   *
   * @param share how many of all lines of the right intent
   */
  public record Cell(int row, int column, long count, double share, String title) {
    public boolean isRight() {
      return row == column;
    }

    /** In hundredths; even a single line shows. */
    public int strength() {
      return count == 0 ? 0 : (int) Math.round(10 + 60 * Math.sqrt(Math.min(1, share)));
    }
  }

  /** One intent taken for another, with some of the lines. */
  public record Confusion(String right, String taken, Share share, List<Line> lines) {
    public Confusion {
      lines = List.copyOf(lines);
    }
  }

  static ConfusionMatrix of(List<Judgement> judgements) {
    Map<String, Map<String, List<Judgement>>> taken =
        judgements.stream()
            .collect(
                Collectors.groupingBy(
                    it -> it.example().label(),
                    TreeMap::new,
                    Collectors.groupingBy(ConfusionMatrix::taken)));
    List<String> drawn = drawn(taken);
    List<Cell> cells = new ArrayList<>();
    for (int row = 0; row < drawn.size(); row++) {
      for (int column = 0; column < drawn.size(); column++) {
        cells.add(cell(drawn, row, column, taken));
      }
    }
    return new ConfusionMatrix(drawn, cells, taken.size() - drawn.size(), worst(taken));
  }

  static String taken(Judgement judgement) {
    return judgement.guesses().isEmpty() ? NOTHING : judgement.guesses().get(0).intent();
  }

  /** The side of the picture. */
  public int size() {
    return edge(intents.size()) + BESIDE / 2;
  }

  public int cellSize() {
    return CELL;
  }

  /** Where the names end. */
  public int corner() {
    return edge(0) - BESIDE / 2;
  }

  /** Where a row or column begins. */
  public int edge(int index) {
    int longest = intents.stream().mapToInt(String::length).max().orElse(0);
    return (int) (LETTER * longest) + BESIDE + CELL * index;
  }

  /** The middle of a row or column. */
  public int middle(int index) {
    return edge(index) + CELL / 2;
  }

  private static List<String> drawn(Map<String, Map<String, List<Judgement>>> taken) {
    Map<String, Long> mistakes = new HashMap<>();
    taken.forEach(
        (right, row) ->
            row.forEach(
                (said, lines) -> {
                  if (!right.equals(said)) {
                    mistakes.merge(right, (long) lines.size(), Long::sum);
                    mistakes.merge(said, (long) lines.size(), Long::sum);
                  }
                }));
    Comparator<String> most = Comparator.comparingLong(it -> -mistakes.getOrDefault(it, 0L));
    return taken.keySet().stream().sorted(most).limit(MOST_DRAWN).sorted().toList();
  }

  private static Cell cell(
      List<String> drawn, int row, int column, Map<String, Map<String, List<Judgement>>> taken) {
    String right = drawn.get(row);
    Map<String, List<Judgement>> said = taken.getOrDefault(right, Map.of());
    long count = said.getOrDefault(drawn.get(column), List.of()).size();
    Share share = new Share(count, said.values().stream().mapToLong(List::size).sum());
    String title =
        row == column
            ? right + " förstods rätt: " + share.counts()
            : right + " togs för " + drawn.get(column) + ": " + share.counts();
    return new Cell(row, column, count, share.value(), title);
  }

  private static List<Confusion> worst(Map<String, Map<String, List<Judgement>>> taken) {
    List<Confusion> all = new ArrayList<>();
    taken.forEach(
        (right, row) -> {
          long lines = row.values().stream().mapToLong(List::size).sum();
          row.forEach(
              (said, wrong) -> {
                if (!right.equals(said)) {
                  Share share = new Share(wrong.size(), lines);
                  all.add(new Confusion(right, said, share, surest(wrong)));
                }
              });
        });
    return all.stream()
        .sorted(
            Comparator.comparingLong((Confusion it) -> -it.share().hits())
                .thenComparing(Confusion::right)
                .thenComparing(Confusion::taken))
        .limit(WORST)
        .toList();
  }

  private static List<Line> surest(List<Judgement> wrong) {
    return wrong.stream()
        .sorted(IntentDetail.SUREST_FIRST)
        .limit(LINES_OF_EACH)
        .map(IntentDetail::line)
        .toList();
  }
}
