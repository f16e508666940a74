package nara;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nara.authoring.BrokenFilesException;
import nara.authoring.PeopleReader;
import nara.conversation.Knowledge;
import nara.db.Database;
import nara.db.Transactions;
import nara.delivery.Lookup;
import nara.delivery.OutboxSender;
import nara.delivery.OutgoingSms;
import nara.delivery.SendResult;
import nara.delivery.Sender;
import nara.message.InboundMessage;
import nara.message.PhoneNumber;
import nara.seal.Keys;
import nara.town.Town;

/**
 * The demo town on a real database, on Monday 23 November 2026 at 09.10, with a provider of ours.
 */
final class Town2026 {
  static final PhoneNumber GUNILLA = new PhoneNumber("+46701740605");
  static final PhoneNumber KENT = new PhoneNumber("+46701740606");
  static final PhoneNumber UNKNOWN = new PhoneNumber("+46701740690");
  static final PhoneNumber TOWN = new PhoneNumber("+46406280410");
  static final Instant NOW = LocalDateTime.parse("2026-11-23T09:10").atZone(Town.ZONE).toInstant();

  /** Shared, as a town that starts again has its old keys. */
  private static final Keys KEYS = Keys.create();

  final Machine clock = new Machine();
  final Machine machine = new Machine();

  /** The rows of the demo's residents by key, in the town that added them. */
  final Map<String, UUID> residents = new HashMap<>();

  final Provider provider = new Provider();
  final Database database;
  final Transactions transactions;
  final Assistant assistant;
  final OutboxSender sender;

  Town2026(Database database) {
    this(database, TestLibrary.get());
  }

  Town2026(Database database, Supplier<Knowledge> knowledge) {
    this.database = database;
    this.transactions = Transactions.pooled(database.jdbi());
    this.assistant = Assistant.of(transactions, knowledge, KEYS, clock, machine, UUID::randomUUID);
    this.sender =
        new OutboxSender(
            transactions,
            assistant.seal(),
            Map.of(Provider.NAME, TOWN),
            Map.of(Provider.NAME, provider),
            machine,
            assistant.undelivered());
    transactions.run(
        tx -> {
          DemoTown.addRosterAndFlows(tx, assistant, TestLibrary.get().get(), Provider.NAME, NOW);
          if (assistant.residents().isEmpty(tx)) {
            residents.putAll(
                DemoTown.addResidents(
                    tx, assistant, people(), Provider.NAME, UUID::randomUUID, NOW));
          }
          assistant.alarmWay().selfTest(tx, true, NOW);
        });
  }

  private static List<nara.authoring.DemoPerson> people() {
    try {
      return PeopleReader.read(Path.of("."));
    } catch (BrokenFilesException e) {
      throw new IllegalStateException(e);
    }
  }

  static InboundMessage sms(String id, PhoneNumber from, String text) {
    return new InboundMessage(Provider.NAME, "AC1", id, from, TOWN, text, 0, NOW, null);
  }

  /** Receives and answers a message, and returns what was sent. */
  List<String> write(String id, PhoneNumber from, String text) {
    int before = provider.sent().size();
    assistant
        .inbox()
        .receive(sms(id, from, text))
        .match(it -> assistant.turns().drain(it.thread()), it -> it, it -> it);
    sender.runDue();
    return provider.sent().subList(before, provider.sent().size()).stream()
        .map(OutgoingSms::text)
        .toList();
  }

  long count(String sql) {
    return transactions.in(tx -> tx.createQuery(sql).mapTo(Long.class).one());
  }

  /** A clock that a test can move. */
  static final class Machine extends Clock {
    private volatile Instant now = NOW;

    void set(Instant at) {
      now = at;
    }

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public java.time.ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }
  }

  /** A provider that takes everything, unless told otherwise. */
  static final class Provider implements Sender {
    static final String NAME = "twilio";

    private final List<OutgoingSms> sent = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean forgetsToAnswer;

    List<OutgoingSms> sent() {
      return List.copyOf(sent);
    }

    /** Takes messages, but the process dies before it hears so. */
    void forgetToAnswer(boolean forgets) {
      forgetsToAnswer = forgets;
    }

    @Override
    public String provider() {
      return NAME;
    }

    @Override
    public boolean isReachable() {
      return true;
    }

    @Override
    public SendResult send(OutgoingSms sms) {
      sent.add(sms);
      if (forgetsToAnswer) {
        throw new IllegalStateException("the process died here");
      }
      return new SendResult.Accepted("SM" + sms.callbackId());
    }

    @Override
    public Lookup find(OutgoingSms sms, Instant since, Set<String> known) {
      return sent.stream().anyMatch(it -> it.callbackId().equals(sms.callbackId()))
          ? new Lookup.Found("SM" + sms.callbackId(), nara.delivery.DeliveryStatus.ACCEPTED)
          : new Lookup.NotThere();
    }
  }
}
