package nara.authoring;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import nara.understand.Danger;
import nara.understand.Understander;

/**
 * Cries for help in {@code bot/danger/always} that must be met as danger, alone and beside a
 * friendly word. Whoever edits examples or rules may switch off by mistake what finds them; nothing
 * that does so may serve.
 */
final class SureCries {
  private static final String FOLDER = "bot/danger/always";
  private static final Map<String, String> FRIENDLY =
      Map.of("sv", "Tack för hjälpen", "en", "Thanks for your help");

  private final DataFolder folder;
  private final Problems problems;

  SureCries(DataFolder folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
  }

  /** Notes each line that would be missed. */
  void requireMet(Understander understander) {
    for (Path file : folder.files(FOLDER, ".txt")) {
      String friendly = FRIENDLY.getOrDefault(DataFolder.stem(file), "");
      String name = FOLDER + "/" + file.getFileName();
      Iterator<String> lines =
          folder.read(name, (content, ignored) -> content, "").lines().iterator();
      for (int number = 1; lines.hasNext(); number++) {
        String line = lines.next().strip();
        if (!line.isEmpty() && !line.startsWith("#") && !isMet(line, friendly, understander)) {
          problems.add(name, number, 1, "danger_missed", "line", line);
        }
      }
    }
  }

  private static boolean isMet(String cry, String friendly, Understander understander) {
    return Stream.of(cry, cry + ". " + friendly, friendly + ". " + cry)
        .allMatch(it -> understander.danger(it).level() == Danger.Level.DANGER);
  }
}
