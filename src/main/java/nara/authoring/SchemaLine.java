package nara.authoring;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The line at the top of a file by which editors find its JSON Schema in {@code docs/schemas/}, and
 * so complete and check while somebody types.
 */
public final class SchemaLine {
  private static final String START = "# yaml-language-server: $schema=";
  private static final List<Kind> KINDS =
      List.of(
          new Kind("flows/(patterns/)?[^/]+\\.yaml", "flow"),
          new Kind("flows/translations/[^/]+/[^/]+\\.yaml", "translation"),
          new Kind("conversations/people\\.yaml", "people"),
          new Kind("conversations/[^/]+\\.yaml", "conversation"),
          new Kind("conversations/demo/living_desk\\.yaml", "living_desk"),
          new Kind("conversations/demo/buttons\\.yaml", "buttons"),
          new Kind("bot/town\\.yaml", "town"),
          new Kind("bot/intents/labels\\.yaml", "labels"));

  private record Kind(Pattern path, String schema) {
    Kind(String path, String schema) {
      this(Pattern.compile(path), schema);
    }
  }

  private SchemaLine() {}

  /**
   * The line for a file; empty if there is no schema for such files.
   *
   * @param path from the folder in which {@code bot/} lies, with slashes
   */
  public static Optional<String> of(String path) {
    String up = "../".repeat((int) path.chars().filter(it -> it == '/').count());
    return KINDS.stream()
        .filter(it -> it.path().matcher(path).matches())
        .findFirst()
        .map(it -> START + up + "docs/schemas/" + it.schema() + ".schema.json");
  }

  /** Whether the line stands where editors look for it: above all but comments. */
  public static boolean standsIn(String source, String line) {
    return source
        .lines()
        .map(String::strip)
        .takeWhile(it -> it.isEmpty() || it.startsWith("#"))
        .anyMatch(line::equals);
  }
}
