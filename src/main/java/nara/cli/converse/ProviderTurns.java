package nara.cli.converse;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nara.Assistant;
import nara.StagedProvider;
import nara.authoring.Conversation.ConversationTurn;
import nara.delivery.DeliveryReports;
import nara.delivery.DeliveryStatus;
import nara.delivery.OutboxSender;

/** What leaves for the provider in a conversation, and what the provider makes of it. */
final class ProviderTurns {
  private final StagedProvider provider = new StagedProvider();
  private final SettableClock clock;
  private final Witness witness;
  private final OutboxSender sender;
  private final DeliveryReports reports;

  ProviderTurns(Backstage backstage, Witness witness) {
    Assistant assistant = backstage.assistant();
    this.clock = backstage.clock();
    this.witness = witness;
    this.sender =
        new OutboxSender(
            backstage.transactions(),
            assistant.seal(),
            Map.of(StagedProvider.NAME, backstage.knowledge().town().smsNumber()),
            Map.of(StagedProvider.NAME, provider),
            clock,
            assistant.undelivered());
    this.reports = new DeliveryReports(backstage.transactions(), assistant.undelivered());
  }

  boolean isReachable() {
    return provider.isReachable();
  }

  /** Sends what is due, and returns what the provider took since this was last asked. */
  List<UUID> send() {
    sender.runDue();
    return provider.takeNew();
  }

  void play(ConversationTurn turn) {
    Map<String, String> said = turn.happened().getOrDefault("provider", Map.of());
    String status = said.getOrDefault("status", "");
    switch (status) {
      case "down", "slow" -> provider.down(true);
      case "up" -> {
        provider.down(false);
        clock.pass("10m");
      }
      case "delivered" -> report(DeliveryStatus.DELIVERED, "0");
      case "undelivered", "failed" ->
          report(DeliveryStatus.FAILED, said.getOrDefault("error", "0"));
      default -> throw new StagingException("provider kan inte vara " + status);
    }
  }

  private void report(DeliveryStatus status, String error) {
    UUID last = witness.lastSent().orElseThrow(() -> new StagingException("inget är skickat än"));
    reports.report(last, "SM" + last.toString().replace("-", ""), status, Integer.parseInt(error));
  }
}
