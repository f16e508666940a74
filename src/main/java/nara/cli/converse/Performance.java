package nara.cli.converse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import nara.Assistant;
import nara.authoring.Conversation;
import nara.authoring.Conversation.ConversationTurn;
import nara.conversation.Knowledge;
import nara.conversation.Receipt;
import nara.db.Transactions;
import nara.delivery.DeliveryReports;
import nara.delivery.DeliveryStatus;
import nara.delivery.OutboxSender;
import nara.message.Address;
import nara.message.Channel;
import nara.message.IdentityLevel;
import nara.message.InboundMessage;
import nara.town.Staff;
import org.jdbi.v3.core.Handle;

/** One conversation while it runs. */
final class Performance {
  /**
   * How a failure begins that is none of what was expected: the turn itself could not be played.
   */
  static final String FAILED = "gick inte: ";

  private final Stage stage;
  private final Conversation conversation;
  private final Channel channel;
  private final Handle tx;
  private final Transactions transactions;
  private final SettableClock clock;
  private final Watcher watcher = new Watcher();
  private final Assistant assistant;
  private final StagedProvider provider = new StagedProvider();
  private final OutboxSender sender;
  private final DeliveryReports reports;
  private final Scenery scenery;
  private final List<Exchange> exchanges = new ArrayList<>();
  private final Expectations expectations;
  private final Witness witness;
  private Knowledge knowledge;
  private String lastWho;
  private Channel lastChannel;
  private int messageNumber;

  Performance(Stage stage, Conversation conversation, Channel channel, Handle tx) {
    this.stage = stage;
    this.conversation = conversation;
    this.channel = channel;
    this.tx = tx;
    this.transactions = Transactions.within(tx);
    this.clock = new SettableClock(conversation.now());
    this.knowledge = stage.knowledge().get();
    this.assistant =
        Assistant.of(
            transactions, () -> knowledge, stage.keys(), clock, clock, stage.ids(), watcher);
    this.scenery = new Scenery(stage, assistant, tx);
    this.sender =
        new OutboxSender(
            transactions,
            assistant.seal(),
            Map.of(StagedProvider.NAME, knowledge.town().smsNumber()),
            Map.of(StagedProvider.NAME, provider),
            clock,
            assistant.undelivered());
    this.reports = new DeliveryReports(transactions, assistant.undelivered());
    this.witness = new Witness(tx, assistant);
    this.expectations = new Expectations(conversation.file());
    this.lastWho = conversation.who();
    this.lastChannel = channel;
  }

  /** Plays the whole conversation. */
  Result run(Alteration alteration) {
    try {
      setUp();
    } catch (RuntimeException e) {
      expectations.fail(1, explain(e));
      return result();
    }
    for (int i = 0; i < conversation.turns().size(); i++) {
      ConversationTurn turn = conversation.turns().get(i);
      try {
        if (alteration.beforeTurn() == i + 1) {
          alteration.edit().ifPresent(it -> use(it.apply(knowledge)));
        }
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
    use(stage.knowledge().get());
    resident(turn, exchanges.size() + 1);
    return exchanges.get(exchanges.size() - 1).replies();
  }

  /** Lets time pass and returns what was said meanwhile. */
  List<Reply> later(String length) {
    begin("(" + length + " senare)");
    pass(length);
    return exchanges.get(exchanges.size() - 1).replies();
  }

  /** Begins a flow as if its intent had been understood, and returns what was said. */
  List<Reply> start(String flow) {
    use(stage.knowledge().get());
    if (!knowledge.flows().flows().containsKey(flow)) {
      throw new StagingException(
          flow
              + " finns inte. Flöden: "
              + String.join(", ", new TreeSet<>(knowledge.flows().flows().keySet())));
    }
    begin("(flödet " + flow + ")");
    thread();
    assistant.errands().begin(contact(), lastChannel, flow);
    settle();
    return exchanges.get(exchanges.size() - 1).replies();
  }

  private void begin(String text) {
    exchanges.add(
        Exchange.begin(conversation.file(), exchanges.size() + 1, clock.written(), lastWho, text));
  }

  /** The designers' files have changed. */
  private void use(Knowledge newest) {
    assistant.versions().saveNewest(tx, newest.flows(), clock.instant());
    knowledge = newest;
  }

  /** What the engine made of the messages. */
  Watcher watcher() {
    return watcher;
  }

  private static String explain(RuntimeException e) {
    return e instanceof StagingException ? String.valueOf(e.getMessage()) : FAILED + e;
  }

  private Result result() {
    return new Result(conversation.file(), channel, exchanges, expectations.failures());
  }

  private int lastLine() {
    List<ConversationTurn> turns = conversation.turns();
    return turns.isEmpty() ? 1 : turns.get(turns.size() - 1).line();
  }

  void setUp() {
    scenery.setUp(conversation.given(), provider.isReachable(), clock.instant());
  }

  private void play(ConversationTurn turn, int number) {
    switch (turn.kind()) {
      case RESIDENT -> resident(turn, number);
      case ASSISTANT -> expectations.reply(turn);
      case CASEWORKER -> caseworkerWrites(turn);
      case CASEWORKER_DOES -> caseworkerDoes(turn);
      case LATER -> pass(turn.value());
      case SILENCE -> expectations.silence(turn);
      case HAPPENED -> expectations.happened(turn);
      case PROVIDER -> provider(turn);
      case EXPIRE -> pass("3d");
      case LOGIN -> login(turn);
      case LOGOUT -> assistant.signedIn().out(contact());
    }
  }

  private void resident(ConversationTurn turn, int number) {
    expectations.nothingLeft(turn.line());
    lastWho = turn.who().orElse(conversation.who());
    lastChannel = turn.channel().orElse(channel);
    Address from = stage.cast().address(lastWho, lastChannel);
    exchanges.add(
        Exchange.begin(
            conversation.file(), number, clock.written(), Witness.written(from), turn.value()));
    Receipt receipt = assistant.inbox().receive(message(turn, from));
    witness.watch(receipt);
    if (receipt instanceof Receipt.Stored stored) {
      assistant.turns().drain(stored.thread());
    }
    settle();
  }

  private InboundMessage message(ConversationTurn turn, Address from) {
    return new InboundMessage(
        Cast.provider(from),
        "conversation",
        turn.id().orElse("turn-" + ++messageNumber),
        from,
        knowledge.town().smsNumber(),
        turn.value(),
        turn.media(),
        clock.instant(),
        null);
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
      current.path().addAll(watcher.takeNew());
    }
    expectations.seen(replies, events);
  }

  /** What falls due until then happens before what the turn says. */
  private void moveTo(String at) {
    clock.moveTo(at);
    whatFellDue();
  }

  private void pass(String length) {
    clock.pass(length);
    whatFellDue();
  }

  private void whatFellDue() {
    transactions.run(it -> assistant.dangerAnswer().followUp(it, knowledge, clock.instant()));
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

  private void login(ConversationTurn turn) {
    if (lastChannel != Channel.WEB) {
      throw new StagingException("login går bara i webbchatten; skriv channel: web");
    }
    UUID resident = scenery.resident(turn.who().orElse(lastWho));
    thread();
    assistant.signedIn().in(contact(), resident, IdentityLevel.E_ID);
    settle();
  }

  private void caseworkerWrites(ConversationTurn turn) {
    UUID thread = thread();
    Staff who = caseworker(turn, thread);
    assistant.humanHand().write(tx, thread, contact(), who, turn.value(), clock.instant());
    settle();
  }

  private void caseworkerDoes(ConversationTurn turn) {
    UUID thread = thread();
    Staff who = caseworker(turn, thread);
    switch (turn.value()) {
      case "take_over", "confirm" ->
          assistant.humanHand().takeOver(tx, thread, who, clock.instant());
      case "hand_back", "close" -> assistant.humanHand().handBack(tx, thread, who, clock.instant());
      default ->
          throw new StagingException(
              "caseworker_does: " + turn.value() + " går inte att spela upp än");
    }
    settle();
  }

  private Staff caseworker(ConversationTurn turn, UUID thread) {
    Optional<Staff> named = turn.who().flatMap(knowledge.town()::staff);
    return named.orElseGet(() -> witness.ownerOf(thread, knowledge.town()));
  }

  private UUID contact() {
    Address address = stage.cast().address(lastWho, lastChannel);
    return assistant.contactPoints().of(tx, address, Cast.provider(address), clock.instant());
  }

  private UUID thread() {
    UUID thread = assistant.threads().of(tx, contact(), clock.instant());
    witness.watch(thread);
    return thread;
  }
}
