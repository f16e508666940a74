package nara.cli.converse;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nara.Assistant;
import nara.DemoTown;
import nara.authoring.Conversation;
import nara.authoring.Conversation.ConversationTurn;
import nara.authoring.Conversation.Meeting;
import nara.conversation.Receipt;
import nara.db.Transactions;
import nara.delivery.DeliveryReports;
import nara.delivery.DeliveryStatus;
import nara.delivery.OutboxSender;
import nara.message.Channel;
import nara.message.InboundMessage;
import nara.message.PhoneNumber;
import nara.people.Caseworkers;
import nara.people.Resident;
import nara.town.Staff;
import nara.town.Town;
import org.jdbi.v3.core.Handle;

/** One conversation while it runs. */
final class Performance {
  private static final Duration BUSY_FOR = Duration.ofDays(400);

  private final Stage stage;
  private final Conversation conversation;
  private final Handle tx;
  private final Transactions transactions;
  private final SettableClock clock;
  private final Assistant assistant;
  private final StagedProvider provider = new StagedProvider();
  private final OutboxSender sender;
  private final DeliveryReports reports;
  private final Town town;
  private final Map<String, UUID> residents = new HashMap<>();
  private final List<Exchange> exchanges = new ArrayList<>();
  private final Expectations expectations;
  private final Witness witness;
  private String lastWho;
  private int messageNumber;

  Performance(Stage stage, Conversation conversation, Handle tx) {
    this.stage = stage;
    this.conversation = conversation;
    this.tx = tx;
    this.transactions = Transactions.within(tx);
    this.clock = new SettableClock(conversation.now());
    this.assistant =
        Assistant.of(transactions, stage.knowledge(), stage.keys(), clock, clock, stage.ids());
    this.town = stage.content().town();
    this.sender =
        new OutboxSender(
            transactions,
            assistant.seal(),
            Map.of(StagedProvider.NAME, town.smsNumber()),
            Map.of(StagedProvider.NAME, provider),
            clock,
            assistant.undelivered());
    this.reports = new DeliveryReports(transactions, assistant.undelivered());
    this.witness = new Witness(tx, assistant);
    this.expectations = new Expectations(conversation.file());
    this.lastWho = conversation.who();
  }

  Result run() {
    try {
      setUp();
    } catch (RuntimeException e) {
      expectations.fail(1, explain(e));
      return result();
    }
    for (int i = 0; i < conversation.turns().size(); i++) {
      ConversationTurn turn = conversation.turns().get(i);
      try {
        turn.at().ifPresent(this::moveTo);
        play(turn, i + 1);
      } catch (RuntimeException e) {
        expectations.fail(turn.line(), explain(e));
        return result();
      }
    }
    expectations.nothingLeft(lastLine());
    return result();
  }

  /** Plays one turn of a resident and returns what was answered. */
  List<Reply> say(ConversationTurn turn) {
    resident(turn, exchanges.size() + 1);
    return exchanges.get(exchanges.size() - 1).replies();
  }

  private static String explain(RuntimeException e) {
    return e instanceof StagingException ? String.valueOf(e.getMessage()) : "gick inte: " + e;
  }

  private Result result() {
    return new Result(conversation.file(), exchanges, expectations.failures());
  }

  private int lastLine() {
    List<ConversationTurn> turns = conversation.turns();
    return turns.isEmpty() ? 1 : turns.get(turns.size() - 1).line();
  }

  void setUp() {
    Instant now = clock.instant();
    DemoTown.addRosterAndFlows(tx, assistant, stage.content(), now);
    residents.putAll(
        DemoTown.addResidents(
            tx, assistant, stage.people(), StagedProvider.NAME, stage.ids(), now));
    assistant.alarmWay().selfTest(tx, provider.isReachable(), now);
    conversation.given().meetings().forEach(this::book);
    conversation.given().noTimes().forEach(this::occupy);
  }

  private void book(Meeting meeting) {
    UUID resident = residents.get(meeting.who());
    if (resident == null) {
      throw new StagingException(meeting.who() + " är ingen registrerad invånare");
    }
    Instant from = at(meeting.starts());
    Instant to = from.plus(town.booking().length());
    UUID caseworker = Caseworkers.idOf(staff(meeting.with()).key());
    if (assistant.meetings().book(tx, resident, caseworker, from, to, "office", from).isEmpty()) {
      throw new StagingException("mötet " + meeting.starts() + " krockar med ett annat");
    }
  }

  private void occupy(String key) {
    UUID somebody = stage.ids().get();
    Instant now = clock.instant();
    assistant
        .residents()
        .add(
            tx,
            new Resident(
                somebody,
                "Någon",
                "Någon",
                java.util.Optional.empty(),
                nara.message.Language.SWEDISH),
            now);
    UUID caseworker = Caseworkers.idOf(staff(key).key());
    assistant.meetings().book(tx, somebody, caseworker, now, now.plus(BUSY_FOR), "office", now);
  }

  private static Instant at(LocalDateTime local) {
    return local.atZone(Town.ZONE).toInstant();
  }

  private Staff staff(String key) {
    return town.staff(key)
        .orElseThrow(() -> new StagingException(key + " finns inte i bot/town.yaml"));
  }

  private void play(ConversationTurn turn, int number) {
    switch (turn.kind()) {
      case RESIDENT -> resident(turn, number);
      case ASSISTANT -> expectations.reply(turn);
      case CASEWORKER -> caseworkerWrites(turn);
      case CASEWORKER_DOES -> caseworkerDoes(turn);
      case LATER -> later(turn);
      case SILENCE -> expectations.silence(turn);
      case HAPPENED -> expectations.happened(turn);
      case PROVIDER -> provider(turn);
      case EXPIRE -> clock.pass("3d");
      case LOGIN, LOGOUT -> throw notYet("inloggning");
    }
  }

  private static StagingException notYet(String what) {
    return new StagingException(what + " går inte att spela upp än");
  }

  private void resident(ConversationTurn turn, int number) {
    expectations.nothingLeft(turn.line());
    if (turn.channel().orElse(conversation.channels().get(0)) != Channel.SMS) {
      throw notYet("webbchatten");
    }
    lastWho = turn.who().orElse(conversation.who());
    String from = stage.number(lastWho);
    exchanges.add(Exchange.begin(conversation.file(), number, clock.written(), from, turn.value()));
    InboundMessage message =
        new InboundMessage(
            StagedProvider.NAME,
            "conversation",
            turn.id().orElse("turn-" + ++messageNumber),
            new PhoneNumber(from),
            town.smsNumber(),
            turn.value(),
            turn.media(),
            clock.instant(),
            null);
    Receipt receipt = assistant.inbox().receive(message);
    witness.watch(receipt);
    if (receipt instanceof Receipt.Stored stored) {
      assistant.turns().drain(stored.thread());
    }
    settle();
  }

  /** Sends what is due and writes down what happened. */
  private void settle() {
    sender.runDue();
    List<Reply> replies = witness.replies(provider.takeNew());
    List<Map<String, String>> events = witness.newEvents();
    if (!exchanges.isEmpty()) {
      Exchange current = exchanges.get(exchanges.size() - 1);
      current.replies().addAll(replies);
      current.events().addAll(events);
    }
    expectations.seen(replies, events);
  }

  /** What falls due until then happens before what the turn says. */
  private void moveTo(String at) {
    clock.moveTo(at);
    whatFellDue();
  }

  private void later(ConversationTurn turn) {
    clock.pass(turn.value());
    whatFellDue();
  }

  private void whatFellDue() {
    transactions.run(
        it -> assistant.dangerAnswer().followUp(it, stage.knowledge().get(), clock.instant()));
    assistant.timers().runDue();
    settle();
  }

  private void provider(ConversationTurn turn) {
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
    settle();
  }

  private void report(DeliveryStatus status, String error) {
    UUID last = witness.lastSent().orElseThrow(() -> new StagingException("inget är skickat än"));
    reports.report(last, "SM" + last.toString().replace("-", ""), status, Integer.parseInt(error));
  }

  private void caseworkerWrites(ConversationTurn turn) {
    UUID thread = thread();
    Staff who = witness.ownerOf(thread, town);
    UUID contact = contact();
    assistant.humanHand().write(tx, thread, contact, who, turn.value(), clock.instant());
    settle();
  }

  private void caseworkerDoes(ConversationTurn turn) {
    UUID thread = thread();
    Staff who = witness.ownerOf(thread, town);
    switch (turn.value()) {
      case "take_over", "confirm" ->
          assistant.humanHand().takeOver(tx, thread, who, clock.instant());
      case "hand_back" -> assistant.humanHand().handBack(tx, thread, who, clock.instant());
      default -> throw notYet("caseworker_does: " + turn.value());
    }
    settle();
  }

  private UUID contact() {
    PhoneNumber number = new PhoneNumber(stage.number(lastWho));
    return assistant.contactPoints().of(tx, number, StagedProvider.NAME, clock.instant());
  }

  private UUID thread() {
    UUID thread = assistant.threads().of(tx, contact(), clock.instant());
    witness.watch(thread);
    return thread;
  }
}
