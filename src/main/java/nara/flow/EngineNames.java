package nara.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names that the engine itself gives a value, besides facts, mentions and what flows set: the
 * one list of them, for the checker.
 */
public final class EngineNames {
  /** What an action that makes a promise gives; the texts that Java says of one know it too. */
  private static final Map<String, Kind> PROMISE =
      Map.of(
          "owner", Kind.STAFF,
          "deadline", Kind.DEADLINE,
          "deadline_day", Kind.DAY,
          "deadline_hour", Kind.HOUR);

  private static final Map<String, Kind> ERRAND =
      Map.of("has_errand", Kind.YES_NO, "errand", Kind.ERRAND);

  /** What a pattern is told of the conversation when a command leads into it. */
  private static final Map<String, Kind> KNOWING =
      Map.of(
          "has_why", Kind.YES_NO,
          "why", Kind.TEXT,
          "has_said", Kind.YES_NO,
          "last_text", Kind.TEXT,
          "asks", Kind.YES_NO);

  private static final List<String> BY_COMMAND =
      List.of(
          "human",
          "cancel",
          "opt_out",
          "opt_in",
          "help",
          "repeat",
          "why",
          "pause",
          "language",
          "picture",
          "empty");

  private EngineNames() {}

  /** What is known in every flow and pattern. */
  public static Map<String, Kind> everywhere() {
    return Map.of(
        "misunderstandings", Kind.KEY,
        "in_flow", Kind.YES_NO,
        "first_time", Kind.YES_NO,
        "just_done", Kind.YES_NO,
        "urgent", Kind.URGENT);
  }

  /** What is known in one pattern besides. */
  public static Map<String, Kind> ofPattern(String pattern) {
    Map<String, Kind> names = new HashMap<>(BY_COMMAND.contains(pattern) ? KNOWING : Map.of());
    switch (pattern) {
      case "expired" -> {
        names.putAll(ERRAND);
        names.put("expired_flow", Kind.KEY);
      }
      case "resumed", "interrupted" -> names.putAll(ERRAND);
      case "unsure" -> names.put("meanings", Kind.THREE_ERRANDS);
      case "danger", "failed" -> names.putAll(PROMISE);
      case "new_person" -> {
        names.putAll(PROMISE);
        names.put("from", Kind.STAFF);
      }
      default -> {}
    }
    return names;
  }

  /** What the text of a choice knows besides: {@code 1 eller 2}. */
  public static Map<String, Kind> ofChoice() {
    return Map.of("numbers", Kind.NUMBERS);
  }

  /** The steps of patterns at which nothing begins, but which the program says by their names. */
  public static List<String> stepsSaid(String pattern) {
    return switch (pattern) {
      case "greeting" -> List.of("hello", "human");
      case "closed" -> List.of("now", "urgent_open", "urgent_closed");
      case "correct" -> List.of("changed", "which", "unchanged");
      case "resumed" -> List.of("where");
      case "interrupted" -> List.of("waits");
      case "language" -> List.of("now");
      case "failed" -> List.of("human");
      case "new_person" -> List.of("broken", "back", "transferred", "entrusted");
      case "danger" ->
          List.of(
              "alarmed",
              "unstaffed",
              "medical",
              "medical_unstaffed",
              "quiet",
              "unclear",
              "unclear_quiet",
              "answered",
              "writes",
              "unacknowledged");
      default -> List.of();
    };
  }
}
