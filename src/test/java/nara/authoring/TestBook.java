package nara.authoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nara.flow.Flow;
import nara.flow.FlowBook;
import nara.flow.Phrase;

/** Books of flows for tests, written as designers write them. */
public final class TestBook {
  private static final Map<String, String> PATTERNS =
      Map.ofEntries(
          Map.entry(
              "greeting",
              "[{id: hello, say: HELLO, end: x}, {id: human, say: OR MÄNNISKA, end: x}]"),
          Map.entry(
              "human",
              "[{id: offer, handover: wanted, say: 'SOON {deadline}'}, {id: e, end: let_be}]"),
          Map.entry("cancel", "[{id: stop, say: STOPPED, end: clear}]"),
          Map.entry(
              "not_understood",
              "[{id: b, branch: misunderstandings, cases: {'1': again}, otherwise: human},"
                  + "{id: again, say: SORRY, end: ask_again},"
                  + "{id: human, handover: lost, say: 'HUMAN {deadline}'}, {id: e, end: clear}]"),
          Map.entry(
              "unsure",
              "[{id: which, choose: meaning, from: meanings, say: 'MEAN {meanings}? {numbers}'},"
                  + "{id: go, goto: '{meaning}'}]"),
          Map.entry(
              "new_person",
              "[{id: broken, say: B, end: x}, {id: back, say: K, end: x},"
                  + " {id: transferred, say: T, end: x}]"),
          Map.entry(
              "other_caseworker", "[{id: o, handover: complaint, say: OTHER}, {id: e, end: x}]"),
          Map.entry("not_mine", "[{id: m, handover: mine, say: NOT MINE}, {id: e, end: x}]"),
          Map.entry("not_ours", "[{id: m, say: NOT OURS, end: x}]"),
          Map.entry("circles", "[{id: c, handover: circles, say: CIRCLES}, {id: e, end: clear}]"),
          Map.entry(
              "closed",
              "[{id: now, say: 'CLOSED UNTIL {opening}', end: x}, {id: urgent_open, say: CALL, end: x},"
                  + "{id: urgent_closed, say: CALL 112, end: x}]"),
          Map.entry(
              "correct", "[{id: changed, say: CHANGED, end: x}, {id: which, say: WHICH, end: x}]"),
          Map.entry("resumed", "[{id: where, say: 'BACK TO {errand}', end: x}]"),
          Map.entry("interrupted", "[{id: waits, say: '{errand} WAITS', end: x}]"),
          Map.entry(
              "expired",
              "[{id: again, confirm: {'yes': go, 'no': no}, say: 'AGAIN {errand}?'},"
                  + "{id: go, goto: '{expired_flow}'}, {id: no, say: WELL, end: x}]"),
          Map.entry(
              "language", "[{id: now, say: SWEDISH NOW, end: x}, {id: which, say: WHICH, end: x}]"),
          Map.entry(
              "repeat",
              "[{id: b, branch: asks, cases: {'yes': a}, otherwise: s}, {id: a, end: ask_again},"
                  + "{id: s, say: 'I SAID {last_text}', end: let_be}]"),
          Map.entry("why", "[{id: w, say: '{why}', end: ask_again}]"),
          Map.entry("help", "[{id: h, say: HELPING, end: x}]"),
          Map.entry("identify", "[{id: neutral, say: NEUTRAL, end: x}]"));

  private static final Map<String, Phrase> LABELS =
      Map.of("chat", Phrase.swedish("prata"), "book", Phrase.swedish("boka en tid"));

  private TestBook() {}

  /** A book of these flows with short patterns. */
  public static FlowBook of(String... flows) {
    return of(List.of(flows), Map.of());
  }

  /**
   * A book of these flows with short patterns.
   *
   * @param translations by path, such as {@code flows/translations/en/chat.yaml}
   */
  public static FlowBook of(List<String> flows, Map<String, String> translations) {
    Map<String, String> sources = new HashMap<>(translations);
    for (String flow : flows) {
      String name = flow.substring("flow: ".length(), flow.indexOf('\n'));
      sources.put("flows/" + name + ".yaml", flow);
    }
    PATTERNS.forEach(
        (name, steps) ->
            sources.put("flows/patterns/" + name + ".yaml", "flow: " + name + "\nsteps: " + steps));
    Problems problems = new Problems();
    FlowFiles files = FlowFiles.of(sources, problems);
    if (!problems.isEmpty()) {
      throw new AssertionError(problems.all().toString());
    }
    Map<String, Flow> patterns = new HashMap<>();
    files.patterns().forEach((name, file) -> patterns.put(name, file.flow()));
    return new FlowBook(files.versions(), patterns, LABELS, Map.of());
  }

  /** A single flow. */
  public static Flow flow(String source) {
    return of(source).flows().values().iterator().next().main();
  }
}
