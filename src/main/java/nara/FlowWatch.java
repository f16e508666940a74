package nara;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nara.authoring.BrokenFilesException;
import nara.authoring.Content;
import nara.authoring.Problem;
import nara.authoring.check.SavedFindings;
import nara.town.Town;

/**
 * Sees that designers have saved a file, and tells at once what of it is met from now on and what
 * is wrong with it: no less than {@code ./nara check} would.
 */
final class FlowWatch {
  private final Path home;
  private final Consumer<String> progress;

  /** As last looked at. */
  private SavedFiles seen;

  /** As they were read into what serves. */
  private SavedFiles live;

  private boolean isRefused;

  /** Problems of files that were not saved are told once. */
  private final Set<Problem> told = new HashSet<>();

  /** What must only be done before residents come is told once, too. */
  private final Set<Problem> noted = new HashSet<>();

  FlowWatch(Path home, Consumer<String> progress) {
    this.home = home;
    this.progress = progress;
    this.seen = SavedFiles.in(home);
    this.live = seen;
  }

  /**
   * The flows read anew, where a file has changed and nothing stands in the way. While something
   * does, what was read before serves.
   *
   * @param town stays as it is: its roster and hours are taken in at the start
   * @param checkup finds what is wrong with the files
   */
  Optional<Content> changed(Town town, Supplier<SavedFindings> checkup) {
    SavedFiles now = SavedFiles.in(home);
    Set<String> saved = now.changedSince(seen);
    if (saved.isEmpty()) {
      return Optional.empty();
    }
    seen = now;
    if (saved.contains(SavedFiles.TOWN)) {
      progress.accept(SavedFiles.TOWN + " är ändrad. Det gäller efter en omstart.");
    }
    SavedFindings findings = checkup.get();
    try {
      refuse(findings.faults());
      Optional<Content> content = takeIn(now, town);
      tellOthers(saved, findings);
      return content;
    } catch (BrokenFilesException e) {
      isRefused = true;
      progress.accept("Flödena går inte att använda så här. De förra gäller tills det är rättat:");
      e.problems().forEach(it -> progress.accept(it.toString()));
      return Optional.empty();
    }
  }

  private static void refuse(List<Problem> faults) throws BrokenFilesException {
    if (!faults.isEmpty()) {
      throw new BrokenFilesException(faults);
    }
  }

  private Optional<Content> takeIn(SavedFiles now, Town town) throws BrokenFilesException {
    Set<String> changed = now.changedSince(live);
    changed.removeIf(it -> !SavedFiles.isOfFlows(it));
    Content content = new Content(Content.read(home).flows(), town);
    if (changed.isEmpty() && isRefused) {
      progress.accept("Felet är borta, och flödena är som de var.");
    }
    FlowNews.of(changed, live, now).forEach(progress);
    isRefused = false;
    live = now;
    return changed.isEmpty() ? Optional.empty() : Optional.of(content);
  }

  /** What is wrong besides, and which of the saved conversations have nothing wrong. */
  private void tellOthers(Set<String> saved, SavedFindings findings) {
    List<Problem> warnings = new ArrayList<>(findings.warnings());
    warnings.removeIf(it -> !saved.contains(it.file()) && told.contains(it));
    told.retainAll(findings.warnings());
    told.addAll(findings.warnings());
    findings.notes().stream()
        .filter(it -> saved.contains(it.file()) && noted.add(it))
        .forEach(warnings::add);
    saved.stream()
        .filter(it -> it.startsWith("conversations/") && seen.has(it))
        .filter(it -> warnings.stream().noneMatch(warning -> warning.file().equals(it)))
        .forEach(it -> progress.accept(it + ": ändrad, inga fel."));
    if (!warnings.isEmpty()) {
      progress.accept("Att rätta innan det når invånarna:");
      warnings.forEach(it -> progress.accept(it.toString()));
    }
  }
}
