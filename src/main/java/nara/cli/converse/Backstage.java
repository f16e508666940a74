package nara.cli.converse;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nara.Assistant;
import nara.conversation.Knowledge;
import nara.db.Transactions;
import nara.flow.Flow;
import nara.flow.FlowVersion;
import nara.flow.Frame;
import nara.flow.Session;
import nara.flow.SessionJson;
import org.jdbi.v3.core.Handle;

/** What plays a conversation: the assistant in one transaction, its clock and what it goes by. */
final class Backstage {
  private final Stage stage;
  private final Handle tx;
  private final Transactions transactions;
  private final SettableClock clock;
  private final Watcher watcher = new Watcher();
  private final Assistant assistant;
  private final Map<String, FlowVersion> versions = new HashMap<>();
  private Knowledge knowledge;

  Backstage(Stage stage, Handle tx, SettableClock clock) {
    this.stage = stage;
    this.tx = tx;
    this.transactions = Transactions.within(tx);
    this.clock = clock;
    this.knowledge = stage.knowledge().get();
    keepVersions();
    this.assistant =
        Assistant.of(
            transactions, () -> knowledge, stage.keys(), clock, clock, stage.ids(), watcher);
  }

  Stage stage() {
    return stage;
  }

  Handle tx() {
    return tx;
  }

  Transactions transactions() {
    return transactions;
  }

  SettableClock clock() {
    return clock;
  }

  /** What the engine made of the messages. */
  Watcher watcher() {
    return watcher;
  }

  Assistant assistant() {
    return assistant;
  }

  Knowledge knowledge() {
    return knowledge;
  }

  /** The designers' files have changed. */
  void use(Knowledge newest) {
    assistant.versions().saveNewest(tx, newest.flows(), clock.instant());
    knowledge = newest;
    keepVersions();
  }

  private void keepVersions() {
    knowledge.flows().flows().values().forEach(it -> versions.put(it.hash(), it));
  }

  /** The designers' files are read anew. */
  void useNewest() {
    use(stage.knowledge().get());
  }

  /** Where the conversation in a thread stands; empty if it has not begun. */
  Optional<Session> session(UUID thread) {
    return assistant.threads().get(tx, thread, clock.instant()).session().map(SessionJson::read);
  }

  /** The very version that a flow began in. */
  Optional<Flow> flow(Frame frame) {
    return knowledge
        .flows()
        .flow(frame)
        .or(
            () ->
                Optional.ofNullable(versions.get(frame.hash()))
                    .flatMap(it -> it.find(frame.flow())));
  }
}
