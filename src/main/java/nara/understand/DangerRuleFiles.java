package nara.understand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the files of {@code bot/danger/rules}, gathering what is wrong with all of them. */
final class DangerRuleFiles {
  private static final String GROUP_EXAMPLE =
      "Skriv @namn eller ett ord, en tabb och vad det står för: @kin, tabb, mamma|pappa.";
  private static final String RULE_EXAMPLE =
      "Skriv always, danger eller unclear, en tabb och frasen.";

  private static final String HARMLESS_EXAMPLE = "Skriv unclear eller none, en tabb och frasen.";

  /** In the place of a level: danger, whatever stands beside it. */
  private static final String SURE = "always";

  /** The group of the words that no phrase needs to name. */
  private static final String SKIPPED = "@skipped";

  /** Where a group is written. */
  private record Place(DataFile file, DataFile.Line line) {}

  private final List<DangerRule> dangerous = new ArrayList<>();
  private final List<DangerRule> harmless = new ArrayList<>();

  /** Words that a phrase may hold anywhere. */
  private final Set<String> skipped = new TreeSet<>();

  private final List<DataProblem> problems = new ArrayList<>();

  DangerRules read(Map<String, String> contents) throws BadDataException {
    Map<String, String> byName = new TreeMap<>(contents);
    DangerGroups groups = readGroups(byName);
    byName.forEach((name, content) -> readRules(name, content, groups));
    if (!problems.isEmpty()) {
      throw new BadDataException(problems);
    }
    return new DangerRules(dangerous, harmless, skipped, byName.toString());
  }

  private DangerGroups readGroups(Map<String, String> contents) {
    Map<String, String> phrases = new LinkedHashMap<>();
    Map<String, Place> places = new HashMap<>();
    List<DataFile> files = new ArrayList<>();
    contents.forEach(
        (name, content) -> {
          if (stem(name).equals("groups")) {
            DataFile file = new DataFile(content, name);
            files.add(file);
            file.eachRow(2, GROUP_EXAMPLE, line -> readGroup(file, line, phrases, places));
          }
        });
    for (String word : phrases.getOrDefault(SKIPPED, "").split("\\|", -1)) {
      skipped.add(DangerText.word(word.strip()));
    }
    skipped.remove("");
    DangerGroups groups = new DangerGroups(phrases);
    groups
        .problems()
        .forEach(
            (name, bad) -> {
              Place place = Objects.requireNonNull(places.get(name));
              place.file().problem(place.line(), bad.problem(), bad.mend());
            });
    files.forEach(file -> problems.addAll(file.problems()));
    return groups;
  }

  private static void readGroup(
      DataFile file, DataFile.Line line, Map<String, String> phrases, Map<String, Place> places) {
    String name = line.column(0);
    if (phrases.putIfAbsent(name, line.column(1)) != null) {
      file.problem(line, name + " står här två gånger", "Slå ihop de två raderna.");
    }
    places.putIfAbsent(name, new Place(file, line));
  }

  private void readRules(String name, String content, DangerGroups groups) {
    DataFile file = new DataFile(content, name);
    switch (stem(name)) {
      case "groups" -> {}
      case "harmless" -> readRules(name, file, null, harmless, groups);
      default -> {
        Danger.@Nullable Category category = constant(Danger.Category.values(), stem(name));
        if (category == null) {
          file.problem(
              "ingen kategori heter så", "Döp filen till en av " + categories() + ", med .tsv.");
        } else {
          readRules(name, file, category, dangerous, groups);
        }
      }
    }
    problems.addAll(file.problems());
  }

  private void readRules(
      String name,
      DataFile file,
      Danger.@Nullable Category category,
      List<DangerRule> rules,
      DangerGroups groups) {
    String example = category == null ? HARMLESS_EXAMPLE : RULE_EXAMPLE;
    file.eachRow(
        2,
        example,
        line -> {
          boolean sure = line.column(0).equals(SURE);
          Danger.@Nullable Level level =
              sure ? Danger.Level.DANGER : constant(Danger.Level.values(), line.column(0));
          if (level == null
              || (category == null && level == Danger.Level.DANGER)
              || (category != null && level == Danger.Level.NONE)) {
            file.problem(line, "'" + line.column(0) + "' är ingen nivå här", example);
            return;
          }
          try {
            rules.add(
                new DangerRule(
                    level,
                    category,
                    DangerPattern.compile(line.column(1), groups),
                    sure,
                    new DangerReasons.Rule(
                        name + ":" + line.number(), line.column(0), line.column(1))));
          } catch (BadPhraseException e) {
            file.problem(line, e.problem(), e.mend());
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
