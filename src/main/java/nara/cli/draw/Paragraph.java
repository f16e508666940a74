package nara.cli.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * Text to be broken into lines.
 *
 * @param depth how deep it stands among the variants of a text; 0 is the margin
 */
record Paragraph(Lettering lettering, int depth, List<Run> runs) {
  /** How far each depth is moved in, in pixels. */
  static final double INDENT = 14;

  Paragraph {
    runs = List.copyOf(runs);
  }

  static Paragraph of(Lettering lettering, String text) {
    return new Paragraph(lettering, 0, List.of(Run.words(text)));
  }

  /** Its lines, none wider than {@code width} pixels with what it is moved in. */
  List<Line> wrap(double width) {
    double room = width - depth * INDENT;
    List<Line> lines = new ArrayList<>();
    List<Run> line = new ArrayList<>();
    double used = 0;
    double space = lettering.width(" ");
    for (List<Run> word : words(room)) {
      double wide = word.stream().mapToDouble(it -> it.width(lettering)).sum();
      if (!line.isEmpty() && used + space + wide > room) {
        lines.add(new Line(lettering, depth, join(line), 0));
        line = new ArrayList<>();
        used = 0;
      }
      if (!line.isEmpty()) {
        line.add(Run.words(" "));
        used += space;
      }
      line.addAll(word);
      used += wide;
    }
    lines.add(new Line(lettering, depth, join(line), 0));
    return lines;
  }

  /** What must stand together on a line: letters and names with no space between them. */
  private List<List<Run>> words(double room) {
    List<List<Run>> words = new ArrayList<>();
    List<Run> word = new ArrayList<>();
    for (Run run : runs) {
      if (run.isName()) {
        word.add(run);
        continue;
      }
      String[] parts = run.text().split("\\s+", -1);
      for (int i = 0; i < parts.length; i++) {
        if (i > 0) {
          words.add(word);
          word = new ArrayList<>();
        }
        if (!parts[i].isEmpty()) {
          word.add(run.with(parts[i]));
        }
      }
    }
    words.add(word);
    return words.stream()
        .filter(it -> !it.isEmpty())
        .flatMap(it -> cut(it, room).stream())
        .toList();
  }

  /** A word that is wider than a line goes on in the next. */
  private List<List<Run>> cut(List<Run> word, double room) {
    if (word.stream().mapToDouble(it -> it.width(lettering)).sum() <= room) {
      return List.of(word);
    }
    List<List<Run>> pieces = new ArrayList<>();
    for (Run run : word) {
      String rest = run.text();
      while (!rest.isEmpty()) {
        int end = rest.length();
        while (end > 1 && run.with(rest.substring(0, end)).width(lettering) > room) {
          end = rest.offsetByCodePoints(end, -1);
        }
        pieces.add(List.of(run.with(rest.substring(0, Math.max(end, 1)))));
        rest = rest.substring(Math.max(end, 1));
      }
    }
    return pieces;
  }

  private static List<Run> join(List<Run> runs) {
    List<Run> joined = new ArrayList<>();
    for (Run run : runs) {
      int last = joined.size() - 1;
      boolean isOn = last >= 0 && !run.isName() && joined.get(last).kind() == run.kind();
      boolean isSpace = last >= 0 && run.text().isBlank() && !joined.get(last).isName();
      if (isOn || isSpace) {
        joined.set(last, joined.get(last).with(joined.get(last).text() + run.text()));
      } else {
        joined.add(run);
      }
    }
    return joined;
  }
}
