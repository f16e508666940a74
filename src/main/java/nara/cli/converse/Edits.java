package nara.cli.converse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nara.conversation.Knowledge;
import nara.flow.EndStep;
import nara.flow.Flow;
import nara.flow.FlowBook;
import nara.flow.FlowVersion;
import nara.flow.Phrase;

/** Edits of the designers' files that no open conversation fits any more. */
final class Edits {
  /** What the edited flow says. */
  static final String MARK = "EFTER ÄNDRINGEN";

  private Edits() {}

  /** The flow has lost all its steps, and says something else. */
  static Knowledge rename(Knowledge knowledge, String flow) {
    FlowBook book = knowledge.flows();
    FlowVersion before = book.flows().get(flow);
    if (before == null) {
      throw new IllegalStateException("no flow " + flow);
    }
    Flow edited =
        before
            .main()
            .withSteps(
                List.of(
                    new EndStep(
                        "edited", Optional.of(Phrase.swedish(MARK)), "told", Optional.empty())));
    Map<String, FlowVersion> flows = new HashMap<>(book.flows());
    flows.put(flow, new FlowVersion("edited", flow, Map.of(flow, edited), "{}"));
    FlowBook after = new FlowBook(flows, book.patterns(), book.labels(), book.older());
    return new Knowledge(after, knowledge.town(), knowledge.understander(), knowledge.times());
  }
}
