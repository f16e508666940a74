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
      problems.add(
          new Problem(
              "bot/intents",
              1,
              1,
              "färre än två avsikter",
              "Lägg exempelmeningar i minst två filer, en per avsikt, som"
                  + " bot/intents/sv/book_meeting.txt"));
    }
  }

  /** A problem if there are fewer than two languages. */
  static void requireLanguages(List<Example> lines, Problems problems) {
    if (labels(lines).size() < 2) {
      problems.add(
          new Problem(
              "bot/languages",
              1,
              1,
              "rader på färre än två språk",
              "Lägg rader i minst två filer, en per språk, som bot/languages/fi.txt"));
    }
  }

  /** A problem for each kind of lines that is missing: of each level, and of two categories. */
  static void requireDanger(List<Example> lines, Problems problems) {
    Set<Danger> dangers =
        lines.stream().map(it -> DangerModel.meaning(it.label())).collect(Collectors.toSet());
    Set<Danger.Level> levels = EnumSet.noneOf(Danger.Level.class);
    dangers.forEach(it -> levels.add(it.level()));
    if (!levels.contains(Danger.Level.NONE)) {
      problems.add(lacking("inga rader som inte är fara", "none"));
    }
    if (!levels.contains(Danger.Level.UNCLEAR)) {
      problems.add(lacking("inga rader om det som kanske är fara", "suicide.unclear"));
    }
    if (!levels.contains(Danger.Level.DANGER)) {
      problems.add(lacking("inga rader om fara", "suicide"));
    }
    Set<String> categories = new TreeSet<>();
    dangers.forEach(it -> categories.add(it.written()));
    categories.remove(Danger.NONE.written());
    if (categories.size() == 1) {
      problems.add(
          lacking(
              "rader om bara en sorts fara",
              categories.contains("suicide") ? "violence" : "suicide"));
    }
  }

  private static Problem lacking(String problem, String file) {
    return new Problem(
        DANGER, 1, 1, problem, "Skriv några i " + DANGER + "/sv/" + file + ".txt, en per rad");
  }

  private static Set<String> labels(List<Example> lines) {
    return lines.stream().map(Example::label).collect(Collectors.toSet());
  }
}
