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

  /** Those that editors know, and Unicode's. */
  private static final String LINE_ENDS = "\n\r\u000B\f\u0085\u2028\u2029";

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

  /** Calls the second consumer for the comments, in their order among the lines. */
  void eachLine(Consumer<Line> consumer, Consumer<String> comments) {
    int number = 0;
    for (int at = 0; at <= content.length(); ) {
      int end = lineEnd(at);
      String text = content.substring(at, end);
      at = end + (content.startsWith("\r\n", end) ? 2 : 1);
      number++;
      String line = number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
      if (line.stripLeading().startsWith("#")) {
        comments.accept(line.strip());
      } else if (!line.isBlank()) {
        consumer.accept(new Line(number, columns(line)));
      }
    }
  }

  private int lineEnd(int start) {
    int end = start;
    while (end < content.length() && LINE_ENDS.indexOf(content.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** Calls the consumer for lines of that many columns; the others are problems. */
  void eachRow(int columns, String example, Consumer<Line> consumer) {
    eachLine(
        line -> {
          if (line.columns().size() == columns && !line.columns().contains("")) {
            consumer.accept(line);
          } else {
            problem(line, "expected " + columns + " columns, with a tab between", example);
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
