package nara.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What may stand in a step of each kind, as {@code docs/schemas/flow.schema.json} has it too. */
final class StepKeys {
  /** The first of these that stands in a step is its kind. */
  static final List<String> KINDS =
      List.of(
          "ask",
          "choose",
          "confirm",
          "branch",
          "do",
          "identify",
          "handover",
          "remind",
          "wait",
          "call",
          "goto",
          "end",
          "say");

  private static final List<String> OF_QUESTIONS = List.of("again", "why", "retries", "optional");

  private static final Map<String, List<String>> OWN =
      Map.ofEntries(
          Map.entry("ask", question("sensitive", "takes", "other", "then")),
          Map.entry("choose", question("from", "options", "yes", "then", "other")),
          Map.entry("confirm", question()),
          Map.entry("branch", List.of("cases", "otherwise")),
          Map.entry("do", List.of("with", "then")),
          Map.entry("identify", question("then")),
          Map.entry("handover", said("then")),
          Map.entry("remind", said("before", "after", "then")),
          Map.entry("wait", List.of("then")),
          Map.entry("call", List.of("with", "then")),
          Map.entry("goto", List.of()),
          Map.entry("end", said("correct")),
          Map.entry("say", said("then")));

  private StepKeys() {}

  /** The names that a step of this kind may have. */
  static List<String> of(String kind) {
    List<String> all = new ArrayList<>(List.of("id", kind));
    OWN.getOrDefault(kind, List.of()).stream().filter(it -> !it.equals(kind)).forEach(all::add);
    return all;
  }

  /** Whether a step of some kind may have this name. */
  static boolean isOfAny(String name) {
    return KINDS.stream().anyMatch(it -> of(it).contains(name));
  }

  private static List<String> question(String... names) {
    List<String> all = new ArrayList<>(said(names));
    all.addAll(OF_QUESTIONS);
    return all;
  }

  private static List<String> said(String... names) {
    List<String> all = new ArrayList<>(List.of(names));
    all.add("say");
    all.addAll(StepTexts.channels());
    return all;
  }
}
