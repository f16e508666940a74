package nara.authoring.check;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import nara.authoring.BotReader;
import nara.authoring.DesignFiles;
import nara.authoring.Problem;
import nara.authoring.Problems;
import nara.flow.Abilities;
import nara.message.Language;
import nara.town.Town;
import nara.understand.KeyWords;

/** Looks through the designers' files and finds everything that is wrong at once. */
public final class Checkup {
  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparingInt(Problem::column);

  private final Path home;
  private final Language language;
  private final Function<Town, Abilities> abilities;
  private final LocalDate today;

  /**
   * Of the files in a folder.
   *
   * @param home the folder in which {@code bot/}, {@code flows/} and {@code conversations/} lie
   * @param language in which problems are told
   * @param abilities what flows may use in a town
   * @param today for what is dated
   */
  public Checkup(
      Path home, Language language, Function<Town, Abilities> abilities, LocalDate today) {
    this.home = home;
    this.language = language;
    this.abilities = abilities;
    this.today = today;
  }

  /**
   * All problems and notes of all files. Nothing is trained.
   *
   * @param besides problems that others find, such as what no conversation covers; asked only if
   *     nothing else is wrong
   */
  public Findings all(Supplier<List<Problem>> besides) {
    Problems ofBot = new Problems(language);
    // the lines of danger take longest to read, and nothing here needs them
    CompletableFuture<KeyWords> keyWords =
        CompletableFuture.supplyAsync(() -> BotReader.check(home, ofBot));
    Problems problems = new Problems(language);
    Problems notes = problems.another();
    DesignFiles files = DesignFiles.read(home, problems);
    Material material = material(files, keyWords.join(), problems, notes);
    Checks.all().forEach(it -> it.check(material));
    ofBot.all().forEach(problems::add);
    if (problems.isEmpty()) {
      besides.get().forEach(problems::add);
    }
    return new Findings(sorted(problems), sorted(notes));
  }

  /**
   * All problems and notes of the flows and what lies beside them, told apart by whether the flows
   * may be tried as they are. The language data is left out: it is checked when it is learned from.
   */
  public SavedFindings ofSave() {
    Problems problems = new Problems(language);
    Problems notes = problems.another();
    DesignFiles files = DesignFiles.read(home, problems);
    Material material = material(files, BotReader.keyWords(home), problems, notes);
    Checks.OF_START.forEach(it -> it.check(material));
    Checks.OF_FLOWS.forEach(it -> it.check(material));
    List<Problem> faults = sorted(problems).stream().filter(Checkup::isMetByResidents).toList();
    Checks.FOR_LATER.forEach(it -> it.check(material));
    List<Problem> warnings = new ArrayList<>(sorted(problems));
    warnings.removeAll(faults);
    return new SavedFindings(faults, warnings, sorted(notes));
  }

  /** Words that clash are also told where they stand in the language data, which may be older. */
  private static boolean isMetByResidents(Problem problem) {
    return !problem.file().startsWith("bot/keywords/");
  }

  /** What would break a running conversation. */
  public List<Problem> ofStart() {
    Problems problems = new Problems(language);
    DesignFiles files = DesignFiles.read(home, problems);
    Material material = material(files, KeyWords.all(List.of()), problems, problems.another());
    Checks.OF_START.forEach(it -> it.check(material));
    return sorted(problems);
  }

  /** The texts that somebody must answer for and nobody has approved as they stand. */
  public List<Problem> unapproved() {
    Problems problems = new Problems(language);
    Problems notes = problems.another();
    DesignFiles files = DesignFiles.read(home, problems);
    new ApprovalsCheck().check(material(files, KeyWords.all(List.of()), problems, notes));
    return sorted(notes);
  }

  private Material material(
      DesignFiles files, KeyWords keyWords, Problems problems, Problems notes) {
    Abilities able = abilities.apply(files.town());
    return new Material(home, files, able, keyWords, problems, notes, today);
  }

  private static List<Problem> sorted(Problems problems) {
    List<Problem> all = new ArrayList<>(problems.all());
    all.sort(BY_PLACE);
    return all;
  }
}
