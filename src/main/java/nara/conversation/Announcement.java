package nara.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nara.flow.Facts;
import nara.flow.FlowBook;
import nara.flow.Phrase;
import nara.flow.Step;
import nara.flow.Value;
import nara.flow.Wording;
import nara.message.Language;

/** A text of a pattern that is said outside any flow: in danger, and when a turn has failed. */
final class Announcement {
  private Announcement() {}

  /**
   * The text, filled in.
   *
   * @throws IllegalStateException if the pattern has no such step, or it names what is not known
   */
  static String of(
      FlowBook book,
      String pattern,
      String step,
      Language language,
      Facts facts,
      Map<String, Value> more) {
    Phrase phrase =
        book.pattern(pattern)
            .step(step)
            .map(Step::phrases)
            .map(it -> it.get("say"))
            .orElseThrow(() -> new IllegalStateException(pattern + " has no step " + step));
    Map<String, Value> values = new HashMap<>(facts.values());
    values.putAll(more);
    values.putIfAbsent("urgent", new Value.Text(urgent(book, language, facts)));
    return wording(language, facts).fill(phrase, values::get);
  }

  private static Wording wording(Language language, Facts facts) {
    return new Wording(language, facts.channel(), facts.zone(), facts.now());
  }

  /** Where to turn when it cannot wait, as the pattern of closed hours has it. */
  private static String urgent(FlowBook book, Language language, Facts facts) {
    boolean closed = new Value.Text("yes").equals(facts.values().get("closed"));
    return book.pattern("closed")
        .step(closed ? "urgent_closed" : "urgent_open")
        .map(it -> it.phrases().get("say"))
        .map(it -> wording(language, facts).fill(it, facts.values()::get))
        .orElse("");
  }

  /** The announcements that the program makes, by pattern; a start without one is refused. */
  static final Map<String, List<String>> NEEDED =
      Map.of(
          "danger",
          List.of(
              "alarmed",
              "unstaffed",
              "medical",
              "medical_unstaffed",
              "quiet",
              "unclear",
              "unclear_quiet",
              "unacknowledged"),
          "failed",
          List.of("human"),
          "new_person",
          List.of("broken", "back", "transferred", "entrusted"));
}
