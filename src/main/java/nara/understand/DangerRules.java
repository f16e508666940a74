package nara.understand;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds danger in a text by phrases: it needs nothing outside itself. What one clause raises no
 * other clause lowers; only a harmless phrase that holds a dangerous one within itself does ("ta
 * livet av mig med alla blanketter").
 */
public final class DangerRules {
  private final WordTree words;
  private final DangerPhrases dangerous;
  private final DangerPhrases harmless;
  private final Pattern skipped;
  private final String content;

  /**
   * Puts together what was read.
   *
   * @param skipped words that a phrase may hold anywhere, such as "väl" in "tar jag väl livet av
   *     mig", as a text holds them that is made ready for the rules
   */
  DangerRules(
      List<DangerRule> dangerous, List<DangerRule> harmless, Set<String> skipped, String content) {
    this.skipped = Pattern.compile(skipped.isEmpty() ? "(?!)" : anyOf(skipped));
    this.words =
        new WordTree(
            Stream.of(dangerous, harmless)
                .flatMap(List::stream)
                .flatMap(
                    it ->
                        Stream.concat(it.phrase().anchors().stream(), it.phrase().needed().words()))
                .toList());
    this.dangerous = new DangerPhrases(dangerous, words);
    this.harmless = new DangerPhrases(harmless, words);
    this.content = content;
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

  /**
   * What the rules see in a text.
   *
   * @param danger the gravest danger that they find
   * @param sure the gravest that is one whatever stands beside it
   * @param signs the phrases that were found, each with whether it was dangerous or harmless
   */
  record Finding(Danger danger, Danger sure, List<String> signs) {
    private Finding or(Finding other) {
      Set<String> all = new LinkedHashSet<>(signs);
      all.addAll(other.signs);
      return new Finding(danger.or(other.danger), sure.or(other.sure), List.copyOf(all));
    }
  }

  /** The gravest danger that the rules find. */
  public Danger check(String text) {
    return find(text).danger();
  }

  private static String anyOf(Set<String> words) {
    return words.stream().map(Pattern::quote).collect(Collectors.joining("|", " (?:", ")(?= )"));
  }

  Finding find(String text) {
    String seen = DangerText.of(text);
    Finding whole = findIn(seen);
    String shorter = withoutSkipped(seen);
    return shorter.equals(seen) ? whole : whole.or(findIn(shorter));
  }

  private String withoutSkipped(String seen) {
    return skipped.matcher(seen).replaceAll("");
  }

  private Finding findIn(String seen) {
    BitSet there = words.wordsIn(together(seen));
    List<DangerRule.Found> dangers = dangerous.find(seen, there);
    List<DangerRule.Found> soft = harmless.find(seen, there);
    List<String> signs = new ArrayList<>();
    soft.forEach(found -> signs.add("harmless " + found.rule().phrase().regex()));
    Danger gravest = Danger.NONE;
    Danger sure = Danger.NONE;
    for (DangerRule.Found found : dangers) {
      Danger danger = softened(found, soft);
      if (danger.level() != Danger.Level.NONE) {
        signs.add("danger " + found.rule().phrase().regex());
        gravest = gravest.or(danger);
      }
      if (found.rule().sure() && danger.level() == found.rule().level()) {
        sure = sure.or(danger);
      }
    }
    return new Finding(gravest, sure, List.copyOf(signs));
  }

  /** Where the phrases that are in a text are written, the dangerous ones first. */
  List<DangerReasons.Rule> sources(String text) {
    String whole = DangerText.of(text);
    return Stream.of(whole, withoutSkipped(whole))
        .distinct()
        .flatMap(this::foundIn)
        .map(it -> it.rule().source())
        .distinct()
        .toList();
  }

  private Stream<DangerRule.Found> foundIn(String seen) {
    BitSet there = words.wordsIn(together(seen));
    return Stream.of(dangerous, harmless).flatMap(it -> it.find(seen, there).stream());
  }

  /** Words may be split or written together, so they are looked for without what is between. */
  private static String together(String seen) {
    StringBuilder together = new StringBuilder(seen.length());
    for (int i = 0; i < seen.length(); i++) {
      char sign = seen.charAt(i);
      if (sign != ' ' && sign != '.') {
        together.append(sign);
      }
    }
    return together.toString();
  }

  /** What a model depends on that was trained beside these rules. */
  String content() {
    return content;
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
