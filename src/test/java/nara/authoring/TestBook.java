package nara.authoring;

import java.util.HashMap;
import java.util.Map;
import nara.flow.Flow;
import nara.flow.FlowBook;
import nara.flow.Phrase;

/** Books of flows for tests, written as designers write them. */
public final class TestBook {
  private static final Map<String, String> PATTERNS =
      Map.of(
          "greeting", "[{id: hello, say: HELLO}, {id: human, say: OR MÄNNISKA}, {id: e, end: x}]",
          "human", "[{id: offer, handover: wanted, say: 'SOON {deadline}'}, {id: e, end: x}]",
          "cancel", "[{id: stop, say: STOPPED, end: clear}]",
          "not_understood",
              "[{id: b, branch: misunderstandings, cases: {'1': again}, otherwise: human},"
                  + "{id: again, say: SORRY, end: ask_again},"
                  + "{id: human, handover: lost, say: 'HUMAN {deadline}'}, {id: e, end: clear}]",
          "unsure",
              "[{id: which, choose: meaning, from: meanings, say: 'MEAN {meanings}? {numbers}'},"
                  + "{id: go, call: '{meaning}'}]",
          "not_mine", "[{id: m, handover: mine, say: NOT MINE}, {id: e, end: x}]",
          "identify", "[{id: neutral, say: NEUTRAL, end: x}]");

  private static final Map<String, Phrase> LABELS =
      Map.of("chat", Phrase.swedish("prata"), "book", Phrase.swedish("boka en tid"));

  private TestBook() {}

  /** A book of these flows with short patterns. */
  public static FlowBook of(String... flows) {
    Map<String, Flow> all = new HashMap<>();
    for (String source : flows) {
      Flow flow = flow(source);
      all.put(flow.id(), flow);
    }
    Map<String, Flow> patterns = new HashMap<>();
    PATTERNS.forEach(
        (name, steps) -> patterns.put(name, flow("flow: " + name + "\nsteps: " + steps)));
    return new FlowBook(all, patterns, LABELS, Map.of());
  }

  /** A single flow. */
  public static Flow flow(String source) {
    Problems problems = new Problems();
    return FlowReader.read("test.yaml", source, problems)
        .orElseThrow(() -> new AssertionError(problems.all().toString()));
  }
}
