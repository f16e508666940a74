package nara;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nara.authoring.BrokenFilesException;
import nara.authoring.Content;
import nara.authoring.check.Checkup;
import nara.authoring.check.Findings;
import nara.flow.Abilities;
import nara.message.Language;

/** A copy of the files that ship, to be broken. */
final class BrokenFiles {
  private static final String FIRST = "flows/trial.yaml";
  private static final String NEXT = "# file: ";
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Abilities ABILITIES = abilities();

  private final Path home;

  private BrokenFiles(Path home) {
    this.home = home;
  }

  /** All that is checked, but the examples: they are many, and never what is broken here. */
  static BrokenFiles copyTo(Path home) throws IOException {
    for (String folder : List.of("flows", "conversations", "bot/keywords")) {
      copy(Path.of(folder), home.resolve(folder));
    }
    for (String file : List.of("bot/town.yaml", "bot/intents/labels.yaml")) {
      Files.createDirectories(home.resolve(file).getParent());
      Files.copy(Path.of(file), home.resolve(file));
    }
    return new BrokenFiles(home);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.toList()) {
        Path target = to.resolve(from.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  /** Reads one of the files that ship, to change it. */
  String read(String file) throws IOException {
    return Files.readString(home.resolve(file));
  }

  void write(String file, String content) throws IOException {
    Files.createDirectories(home.resolve(file).getParent());
    Files.writeString(home.resolve(file), content);
  }

  /**
   * Writes what a broken file holds: a flow, and other files after lines that name them. Every line
   * keeps its number.
   *
   * @return what was there before, by file; empty for a file that was not
   */
  Map<String, String> write(String broken) throws IOException {
    Map<String, StringBuilder> parts = new TreeMap<>();
    String file = FIRST;
    int number = 0;
    for (String line : broken.lines().toList()) {
      number++;
      if (line.startsWith(NEXT)) {
        file = line.substring(NEXT.length());
      } else if (number > 1) {
        int before = number - 1;
        parts.computeIfAbsent(file, it -> new StringBuilder("\n".repeat(before))).append(line);
        parts.get(file).append('\n');
      }
    }
    if (parts.isEmpty()) {
      parts.put(FIRST, new StringBuilder());
    }
    Map<String, String> before = new TreeMap<>();
    for (Map.Entry<String, StringBuilder> it : parts.entrySet()) {
      before.put(it.getKey(), Files.exists(home.resolve(it.getKey())) ? read(it.getKey()) : "");
      write(it.getKey(), it.getValue().toString());
    }
    return before;
  }

  /** Puts back what was there. */
  void restore(Map<String, String> before) throws IOException {
    for (Map.Entry<String, String> it : before.entrySet()) {
      if (it.getValue().isEmpty()) {
        Files.delete(home.resolve(it.getKey()));
      } else {
        write(it.getKey(), it.getValue());
      }
    }
  }

  Findings check() {
    return check(Language.SWEDISH);
  }

  Findings check(Language language) {
    return checkup(language).all(List::of);
  }

  Checkup checkup(Language language) {
    return new Checkup(home, language, town -> ABILITIES, TODAY);
  }

  private static Abilities abilities() {
    try {
      return Assistant.abilities(Content.read(Path.of(".")).town());
    } catch (BrokenFilesException e) {
      throw new IllegalStateException(e);
    }
  }
}
