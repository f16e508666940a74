package nara.authoring;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nara.understand.Danger;
import nara.understand.DangerModel;
import nara.understand.Example;

/** Whether there is something to tell apart in what is learned from. */
final class EnoughLines {
  private static final String DANGER = "bot/danger/lines";

  private EnoughLines() {}

  /** A problem if there are fewer than two intents. */
  static void requireIntents(List<Example> examples, Problems problems) {
    if (labels(examples).size() < 2) {
      problems.add("bot/intents", 1, 1, "intents_few", "file", "bot/intents/sv/book_meeting.txt");
    }
  }

  /** A problem if there are fewer than two languages. */
  static void requireLanguages(List<Example> lines, Problems problems) {
    if (labels(lines).size() < 2) {
      problems.add("bot/languages", 1, 1, "languages_few");
    }
  }

  /** A problem for each kind of lines that is missing: of each level, and of two categories. */
  static void requireDanger(List<Example> lines, Problems problems) {
    Set<Danger> dangers =
        lines.stream().map(it -> DangerModel.meaning(it.label())).collect(Collectors.toSet());
    Set<Danger.Level> levels = EnumSet.noneOf(Danger.Level.class);
    dangers.forEach(it -> levels.add(it.level()));
    if (!levels.contains(Danger.Level.NONE)) {
      lacking("danger_lines_none", "none", problems);
    }
    if (!levels.contains(Danger.Level.UNCLEAR)) {
      lacking("danger_lines_unclear", "suicide.unclear", problems);
    }
    if (!levels.contains(Danger.Level.DANGER)) {
      lacking("danger_lines_danger", "suicide", problems);
    }
    Set<String> categories = new TreeSet<>();
    dangers.forEach(it -> categories.add(it.written()));
    categories.remove(Danger.NONE.written());
    if (categories.size() == 1) {
      String other = categories.contains("suicide") ? "violence" : "suicide";
      lacking("danger_lines_one_category", other, problems);
    }
  }

  private static void lacking(String code, String file, Problems problems) {
    problems.add(DANGER, 1, 1, code, "file", DANGER + "/sv/" + file + ".txt");
  }

  private static Set<String> labels(List<Example> lines) {
    return lines.stream().map(Example::label).collect(Collectors.toSet());
  }
}
