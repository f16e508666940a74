package nara.authoring;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * What is wrong with the form of a YAML file. The parser names what it expected, in the words of
 * the standard; here is told what somebody probably mistyped, and where.
 *
 * @param line from 1
 * @param column from 1
 * @param named for the texts of the problem, as {@link Problems#add} takes it
 */
record YamlFault(String code, int line, int column, List<String> named) {
  private static final Pattern VALUE_BEFORE = Pattern.compile("[^:]+:\\s+\\S.*");
  private static final Pattern NAME_BEFORE = Pattern.compile(".*:(\\s.*)?");

  /**
   * The fault that made the parser give up.
   *
   * @param lines of the file
   */
  static YamlFault of(MarkedYamlEngineException e, List<String> lines) {
    Place at = Place.of(e.getProblemMark());
    Place begun = e.getContextMark().isPresent() ? Place.of(e.getContextMark()) : at;
    String said = String.valueOf(e.getProblem());
    String during = String.valueOf(e.getContext());
    if (said.contains("(TAB)")) {
      return tab(at, lines);
    }
    if (during.contains("quoted scalar")) {
      return said.contains("end of stream")
          ? begun.fault("yaml_quote_open")
          : at.fault("yaml_backslash");
    }
    if (said.startsWith("could not find expected ':'")) {
      return begun.fault("yaml_colon_missing");
    }
    if (said.startsWith("mapping values are not allowed")) {
      return colon(at, lines);
    }
    if (said.startsWith("expected <block end>") || said.contains("'<document start>'")) {
      return leftOver(said, at, lines);
    }
    if (during.contains("parsing a flow")) {
      Place there = begun.line() == at.line() && !said.contains("<") ? at : begun;
      return there.fault("yaml_bracket_open", "sign", begun.sign(lines));
    }
    return startsWrongly(said, during)
        ? begun.fault("yaml_sign", "sign", begun.sign(lines))
        : at.fault("yaml_broken", "reason", said);
  }

  void tell(String file, Problems problems) {
    problems.add(file, line, column, code, named.toArray(String[]::new));
  }

  private static YamlFault tab(Place at, List<String> lines) {
    int tab = at.text(lines).indexOf('\t');
    return new Place(at.line(), Math.max(0, tab) + 1).fault("yaml_tab");
  }

  /** A colon where none may stand: a second one in a line, or the lines do not fit together. */
  private static YamlFault colon(Place at, List<String> lines) {
    String before = at.textBefore(lines).strip();
    if (VALUE_BEFORE.matcher(before.replaceFirst("^(- )+", "") + " ").matches()) {
      return at.fault("yaml_second_colon");
    }
    Place above = at.above(lines);
    return NAME_BEFORE.matcher(above.text(lines)).matches()
        ? at.beginning(lines).fault("yaml_indent")
        : above.beginning(lines).fault("yaml_colon_missing");
  }

  /** Something stands where its line, or the quote before it, should have ended. */
  private static YamlFault leftOver(String said, Place at, List<String> lines) {
    Optional<Place> open = openQuote(at, lines);
    if (open.isPresent()) {
      return open.get().fault("yaml_quote_open");
    }
    Matcher found = Pattern.compile("but found '([\\]}])'").matcher(said);
    if (found.find()) {
      return at.fault("yaml_bracket_extra", "sign", found.group(1));
    }
    return said.endsWith("'<scalar>'") ? at.fault("yaml_after_value") : at.fault("yaml_indent");
  }

  /** The last quote above that none closes before this line. */
  private static Optional<Place> openQuote(Place at, List<String> lines) {
    Optional<Place> open = Optional.empty();
    for (int line = 1; line < at.line(); line++) {
      String text = lines.get(line - 1).replace("\\\"", "__");
      long quotes = text.chars().filter(it -> it == '"').count();
      if (!text.strip().startsWith("#") && quotes % 2 == 1) {
        open =
            open.isPresent()
                ? Optional.empty()
                : Optional.of(new Place(line, text.lastIndexOf('"') + 1));
      }
    }
    return open;
  }

  private static boolean startsWrongly(String said, String during) {
    return said.contains("that cannot start any token")
        || said.startsWith("sequence entries are not allowed")
        || said.startsWith("expected the node content, but found ','")
        || during.contains("scanning an alias")
        || during.contains("scanning an anchor")
        || during.contains("scanning a block scalar");
  }

  /** A place in the file, lines and columns from 1. */
  private record Place(int line, int column) {
    static Place of(Optional<Mark> mark) {
      return new Place(
          mark.map(Mark::getLine).orElse(0) + 1, mark.map(Mark::getColumn).orElse(0) + 1);
    }

    YamlFault fault(String code, String... named) {
      return new YamlFault(code, line, column, List.of(named));
    }

    String text(List<String> lines) {
      return line <= lines.size() ? lines.get(line - 1) : "";
    }

    String textBefore(List<String> lines) {
      String text = text(lines);
      return text.substring(0, Math.min(column - 1, text.length()));
    }

    String sign(List<String> lines) {
      String text = text(lines);
      return column <= text.length() ? text.substring(column - 1, column) : "";
    }

    /** Where its line begins, after the indent. */
    Place beginning(List<String> lines) {
      String text = text(lines);
      return new Place(line, text.length() - text.stripLeading().length() + 1);
    }

    /** The next line above that says something; itself if none does. */
    Place above(List<String> lines) {
      for (int it = line - 1; it > 0; it--) {
        String text = lines.get(it - 1).strip();
        if (!text.isEmpty() && !text.startsWith("#")) {
          return new Place(it, 1);
        }
      }
      return this;
    }
  }
}
