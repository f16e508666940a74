package nara.cli.converse;

import nara.Assistant;
import nara.conversation.Knowledge;
import nara.db.Transactions;
import org.jdbi.v3.core.Handle;

/** What plays a conversation: the assistant in one transaction, its clock and what it goes by. */
final class Backstage {
  private final Stage stage;
  private final Handle tx;
  private final Transactions transactions;
  private final SettableClock clock;
  private final Watcher watcher = new Watcher();
  private final Assistant assistant;
  private Knowledge knowledge;

  Backstage(Stage stage, Handle tx, SettableClock clock) {
    this.stage = stage;
    this.tx = tx;
    this.transactions = Transactions.within(tx);
    this.clock = clock;
    this.knowledge = stage.knowledge().get();
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
  }
}
