package nara.understand;

import java.util.List;
import java.util.Map;

/**
 * Finds danger in a text by phrases: it needs nothing outside itself. What one clause raises no
 * other clause lowers; only a harmless phrase that holds a dangerous one within itself does ("ta
 * livet av mig med alla blanketter").
 */
public final class DangerRules {
  private final List<DangerRule> dangerous;
  private final List<DangerRule> harmless;

  DangerRules(List<DangerRule> dangerous, List<DangerRule> harmless) {
    this.dangerous = List.copyOf(dangerous);
    this.harmless = List.copyOf(harmless);
  }

  /**
   * Reads the files of {@code bot/danger/rules}: {@code groups.tsv}, {@code harmless.tsv}, and one
   * a category, such as {@code self_harm.tsv}.
   *
   * @param contents by file name, with or without the folders before it
   * @throws BadDataException with the problems of all files
   */
  public static DangerRules read(Map<String, String> contents) throws BadDataException {
    return new DangerRuleFiles().read(contents);
  }

  /** The gravest danger that the rules find. */
  public Danger check(String text) {
    String seen = DangerText.of(text);
    String together = seen.replace(" ", "").replace(".", "");
    List<DangerRule.Found> dangers = DangerRule.find(dangerous, seen, together);
    if (dangers.isEmpty()) {
      return Danger.NONE;
    }
    List<DangerRule.Found> soft = DangerRule.find(harmless, seen, together);
    return dangers.stream().map(found -> softened(found, soft)).reduce(Danger.NONE, Danger::or);
  }

  /** What is left of a text when the harmless phrases are taken out, such as "skjuta upp tiden". */
  String withoutHarmless(String text) {
    String seen = DangerText.of(text);
    String together = seen.replace(" ", "").replace(".", "");
    StringBuilder left = new StringBuilder(seen);
    for (DangerRule.Found found : DangerRule.find(harmless, seen, together)) {
      if (found.rule().level() == Danger.Level.NONE) {
        left.replace(found.start(), found.end(), " ".repeat(found.end() - found.start()));
      }
    }
    return left.toString().equals(seen) ? text : left.toString().strip();
  }

  private static Danger softened(DangerRule.Found found, List<DangerRule.Found> soft) {
    Danger.Level level = found.rule().level();
    for (DangerRule.Found phrase : soft) {
      if (found.within(phrase) && phrase.rule().level().compareTo(level) < 0) {
        level = phrase.rule().level();
      }
    }
    return level == Danger.Level.NONE ? Danger.NONE : new Danger(level, found.rule().category());
  }
}
