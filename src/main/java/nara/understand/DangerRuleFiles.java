package nara.understand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the files of {@code bot/danger/rules}, gathering what is wrong with all of them. */
final class DangerRuleFiles {
  private static final String GROUP_EXAMPLE =
      "Skriv @namn eller ett ord, en tabb och vad det står för: @kin, tabb, mamma|pappa.";
  private static final String RULE_EXAMPLE =
      "Skriv danger, unclear eller none, en tabb och frasen.";

  private final Map<String, String> groups = new HashMap<>();
  private final Map<String, DangerPattern.Part> known = new HashMap<>();
  private final List<DangerRule> dangerous = new ArrayList<>();
  private final List<DangerRule> harmless = new ArrayList<>();
  private final List<DataProblem> problems = new ArrayList<>();

  DangerRules read(Map<String, String> contents) throws BadDataException {
    Map<String, String> byName = new TreeMap<>(contents);
    byName.forEach(this::readGroups);
    byName.forEach(this::readRules);
    if (!problems.isEmpty()) {
      throw new BadDataException(problems);
    }
    return new DangerRules(dangerous, harmless, byName.toString());
  }

  private void readGroups(String name, String content) {
    if (stem(name).equals("groups")) {
      DataFile file = new DataFile(content, name);
      file.eachRow(
          2,
          GROUP_EXAMPLE,
          line -> {
            if (groups.putIfAbsent(line.column(0), line.column(1)) != null) {
              file.problem(
                  line, line.column(0) + " står här två gånger", "Slå ihop de två raderna.");
            }
          });
      problems.addAll(file.problems());
    }
  }

  private void readRules(String name, String content) {
    DataFile file = new DataFile(content, name);
    switch (stem(name)) {
      case "groups" -> {}
      case "harmless" -> readRules(file, null, harmless);
      default -> {
        Danger.@Nullable Category category = constant(Danger.Category.values(), stem(name));
        if (category == null) {
          file.problem(
              "ingen kategori heter så", "Döp filen till en av " + categories() + ", med .tsv.");
        } else {
          readRules(file, category, dangerous);
        }
      }
    }
    problems.addAll(file.problems());
  }

  private void readRules(
      DataFile file, Danger.@Nullable Category category, List<DangerRule> rules) {
    file.eachRow(
        2,
        RULE_EXAMPLE,
        line -> {
          Danger.@Nullable Level level = constant(Danger.Level.values(), line.column(0));
          if (level == null
              || (category == null && level == Danger.Level.DANGER)
              || (category != null && level == Danger.Level.NONE)) {
            file.problem(line, "'" + line.column(0) + "' är ingen nivå här", RULE_EXAMPLE);
            return;
          }
          try {
            rules.add(
                new DangerRule(
                    level, category, DangerPattern.compile(line.column(1), groups, known)));
          } catch (IllegalArgumentException e) {
            file.problem(line, String.valueOf(e.getMessage()), RULE_EXAMPLE);
          }
        });
  }

  private static <E extends Enum<E>> @Nullable E constant(E[] constants, String name) {
    for (E constant : constants) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(name)) {
        return constant;
      }
    }
    return null;
  }

  private static String categories() {
    List<String> names = new ArrayList<>();
    for (Danger.Category category : Danger.Category.values()) {
      names.add(category.name().toLowerCase(Locale.ROOT));
    }
    return String.join(", ", names);
  }

  private static String stem(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
