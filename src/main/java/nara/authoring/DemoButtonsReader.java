package nara.authoring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nara.authoring.DemoButton.Kind;
import nara.authoring.DemoButton.Step;

/** Reads {@code conversations/demo/buttons.yaml}: what the demo's page can play. */
public final class DemoButtonsReader {
  public static final String FILE = "conversations/demo/buttons.yaml";

  static final List<String> NAMES = List.of("name", "shows", "phone", "steps");
  static final List<String> STEP = List.of("after", "says", "tells", "desk");
  private static final List<String> DESK = List.of("queue", "thread");
  private static final Duration USUAL = Duration.ofSeconds(3);
  private static final List<String> KINDS =
      Arrays.stream(Kind.values()).map(Kind::written).toList();

  static final List<String> ALL_OF_STEP = Turns.names(STEP, KINDS);

  private DemoButtonsReader() {}

  /**
   * Reads all buttons, in the order in which they stand; none if there is no file.
   *
   * @throws BrokenFilesException naming every problem
   */
  public static List<DemoButton> read(Path home) throws BrokenFilesException {
    Problems problems = new Problems();
    List<DemoButton> buttons = read(home, problems);
    if (!problems.isEmpty()) {
      throw new BrokenFilesException(problems.all());
    }
    return buttons;
  }

  /** The same; what it returns is of use only if no problem was found. */
  public static List<DemoButton> read(Path home, Problems problems) {
    if (!Files.exists(home.resolve(FILE))) {
      return List.of();
    }
    List<DemoButton> buttons = new ArrayList<>();
    Yaml.readFile(home.resolve(FILE), FILE, problems)
        .map()
        .forEach((key, at) -> buttons.add(button(key, at)));
    return buttons;
  }

  private static DemoButton button(String key, Yaml at) {
    at.allowOnly(NAMES);
    List<Step> steps = new ArrayList<>();
    boolean isAtThread = false;
    for (Yaml step : at.need("steps").list()) {
      isAtThread = desk(step.get("desk")).map("thread"::equals).orElse(isAtThread);
      Optional<Step> read = step(step, isAtThread);
      read.ifPresent(steps::add);
    }
    return new DemoButton(
        key,
        at.line(),
        TownReader.localText(at.need("name")),
        TownReader.localText(at.need("shows")),
        at.need("phone").text(),
        steps);
  }

  private static Optional<String> desk(Yaml at) {
    Optional<String> shown = at.optional();
    shown.filter(it -> !DESK.contains(it)).ifPresent(it -> Turns.unknown(at, it, DESK));
    return shown;
  }

  private static Optional<Step> step(Yaml at, boolean isAtThread) {
    Optional<String> kind = Turns.kind(at, KINDS, STEP);
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    Kind what = Kind.valueOf(kind.get().toUpperCase(Locale.ROOT));
    Yaml value = at.get(kind.get());
    Yaml tells = what == Kind.READ ? value : at.get("tells");
    String text = what == Kind.READ ? "" : value.text();
    if (what == Kind.DOES && !DemoButton.DEEDS.contains(text)) {
      Turns.unknown(value, text, DemoButton.DEEDS);
    }
    return Optional.of(
        new Step(
            at.line(),
            what,
            text,
            at.get("after")
                .as("value_count", Integer::parseUnsignedInt)
                .map(Duration::ofSeconds)
                .orElse(USUAL),
            at.get("says").texts(),
            tells.isPresent() ? Optional.of(TownReader.localText(tells)) : Optional.empty(),
            isAtThread));
  }
}
