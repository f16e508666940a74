package nara.understand;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Goes through a file of one entry a line, and gathers what is wrong with it. */
final class DataFile {
  /** A line that is neither empty nor a comment, its columns trimmed. */
  record Line(int number, List<String> columns) {
    String column(int index) {
      return columns.get(index);
    }
  }

  /** Unicode's besides the usual ones. */
  private static final String RARE_LINE_ENDS = "\u000B\f\u0085\u2028\u2029";

  private final String name;
  private final String content;
  private final List<DataProblem> problems = new ArrayList<>();

  DataFile(String content, String name) {
    this.name = name;
    this.content = content;
  }

  void eachLine(Consumer<Line> consumer) {
    eachLine(consumer, comment -> {});
  }

  /** Calls the second consumer for the comments, in their order among the lines, of one column. */
  void eachLine(Consumer<Line> consumer, Consumer<Line> comments) {
    int number = 0;
    for (String text : (Iterable<String>) withPlainLineEnds(content).lines()::iterator) {
      number++;
      String line = number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
      if (line.stripLeading().startsWith("#")) {
        comments.accept(new Line(number, List.of(line.strip())));
      } else if (!line.isBlank()) {
        consumer.accept(new Line(number, columns(line)));
      }
    }
  }

  private static String withPlainLineEnds(String content) {
    String plain = content;
    for (int i = 0; i < RARE_LINE_ENDS.length(); i++) {
      plain = plain.replace(RARE_LINE_ENDS.charAt(i), '\n');
    }
    return plain;
  }

  /** Calls the consumer for lines of that many columns; the others are problems. */
  void eachRow(int columns, String example, Consumer<Line> consumer) {
    eachLine(
        line -> {
          if (line.columns().size() == columns && !line.columns().contains("")) {
            consumer.accept(line);
          } else {
            problem(line, "raden ska ha " + columns + " kolumner, med tabb emellan", example);
          }
        });
  }

  void problem(Line line, String problem, String mend) {
    problems.add(new DataProblem(name, line.number(), problem, mend));
  }

  /** A problem with the file as a whole. */
  void problem(String problem, String mend) {
    problems.add(new DataProblem(name, 1, problem, mend));
  }

  List<DataProblem> problems() {
    return List.copyOf(problems);
  }

  void throwProblems() throws BadDataException {
    if (!problems.isEmpty()) {
      throw new BadDataException(problems);
    }
  }

  private static List<String> columns(String line) {
    List<String> columns = new ArrayList<>();
    for (String column : line.split("\t", -1)) {
      columns.add(column.strip());
    }
    return columns;
  }
}
