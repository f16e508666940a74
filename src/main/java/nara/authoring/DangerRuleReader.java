package nara.authoring;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import nara.understand.BadDataException;
import nara.understand.Danger;
import nara.understand.DangerRules;

/**
 * Reads the rules of {@code bot/danger/rules}. It takes as long as reading the rest, so another
 * processor does it meanwhile.
 */
final class DangerRuleReader {
  private static final String FOLDER = "bot/danger/rules";

  private final DataFolder folder;
  private final Problems problems;
  private final FutureTask<DangerRules> reading;

  private DangerRuleReader(DataFolder folder, Problems problems, FutureTask<DangerRules> reading) {
    this.folder = folder;
    this.problems = problems;
    this.reading = reading;
  }

  static DangerRuleReader start(DataFolder folder, Problems problems) {
    Map<String, String> contents = contents(folder, problems);
    // not submitted as it is: the pool would wrap what goes wrong, once or twice
    FutureTask<DangerRules> reading = new FutureTask<>(() -> DangerRules.read(contents));
    ForkJoinPool.commonPool().execute(reading);
    return new DangerRuleReader(folder, problems, reading);
  }

  /**
   * What was read.
   *
   * @throws BrokenFilesException naming every problem so far, if a rule is broken
   */
  DangerRules rules() throws BrokenFilesException {
    try {
      // does nothing if another thread has begun
      reading.run();
      return reading.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof BadDataException bad) {
        folder.add(bad);
        throw new BrokenFilesException(problems.all());
      }
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The texts of the rule files; none, with problems, if one cannot be read. */
  private static Map<String, String> contents(DataFolder folder, Problems problems) {
    Map<String, String> contents = new TreeMap<>();
    boolean allRead = true;
    for (Path file : folder.files(FOLDER, ".tsv")) {
      String name = FOLDER + "/" + file.getFileName();
      Optional<String> content = TextFile.read(file, name, problems);
      content.ifPresent(it -> contents.put(name, it));
      allRead &= content.isPresent();
    }
    if (!allRead) {
      return Map.of();
    }
    requireRulesOfEachDanger(contents, problems);
    return contents;
  }

  private static void requireRulesOfEachDanger(Map<String, String> contents, Problems problems) {
    for (Danger.Category category : Danger.Category.values()) {
      String name = category.name().toLowerCase(Locale.ROOT) + ".tsv";
      String file = FOLDER + "/" + name;
      if (!contents.getOrDefault(file, "").lines().anyMatch(it -> it.startsWith("danger\t"))) {
        problems.add(file, 1, 1, "danger_rules_missing");
      }
    }
  }
}
