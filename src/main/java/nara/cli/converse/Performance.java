package nara.cli.converse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nara.Assistant;
import nara.authoring.Conversation;
import nara.authoring.Conversation.ConversationTurn;
import nara.conversation.Knowledge;
import nara.conversation.Receipt;
import nara.message.Address;
import nara.message.Channel;
import nara.message.IdentityLevel;
import nara.message.InboundMessage;
import org.jdbi.v3.core.Handle;

/** One conversation while it runs, a turn at a time. */
final class Performance {
  private final Conversation conversation;
  private final Channel channel;
  private final Backstage backstage;
  private final Witness witness;
  private final Speaker speaker;
  private final ProviderTurns provider;
  private final CaseworkerTurns caseworkers;
  private final Scenery scenery;
  private final List<Exchange> exchanges = new ArrayList<>();
  private final Expectations expectations;
  private int messageNumber;

  Performance(
      Stage stage,
      Conversation conversation,
      Channel channel,
      Handle tx,
      Expectations expectations) {
    this.conversation = conversation;
    this.channel = channel;
    this.backstage = new Backstage(stage, tx, new SettableClock(conversation.now()));
    this.witness = new Witness(tx, backstage.assistant(), conversation.hasChats(channel));
    this.speaker = new Speaker(backstage, conversation.who(), channel);
    this.provider = new ProviderTurns(backstage, witness);
    this.caseworkers = new CaseworkerTurns(backstage, speaker, witness);
    this.scenery = new Scenery(stage, backstage.assistant(), tx);
    this.expectations = expectations;
  }

  /**
   * Plays something that stands in no file.
   *
   * @param text what is written down of it
   * @return what was said meanwhile
   */
  List<Reply> during(String text, Runnable what) {
    String at = backstage.clock().written();
    Exchange exchange =
        Exchange.begin(conversation.file(), exchanges.size() + 1, at, speaker.who(), text);
    exchanges.add(exchange);
    what.run();
    settle();
    return exchange.replies();
  }

  Backstage backstage() {
    return backstage;
  }

  Speaker speaker() {
    return speaker;
  }

  void setUp() {
    scenery.setUp(conversation, provider.isReachable(), backstage.clock().instant());
    witness.begin();
  }

  /** What the assistant goes by is edited. */
  void edit(UnaryOperator<Knowledge> edit) {
    backstage.use(edit.apply(backstage.knowledge()));
  }

  /** All that was written, and what it led to, in order. */
  List<Exchange> exchanges() {
    return exchanges;
  }

  /**
   * Plays one turn of the file.
   *
   * @param number of the turn, from 1
   */
  void play(ConversationTurn turn, int number) {
    turn.at().ifPresent(this::moveTo);
    switch (turn.kind()) {
      case RESIDENT -> resident(turn, number);
      case ASSISTANT -> expectations.reply(turn);
      case CASEWORKER -> {
        caseworkers.write(turn);
        settle();
      }
      case CASEWORKER_DOES -> {
        caseworkers.act(turn);
        settle();
      }
      case LATER -> pass(turn.value());
      case SILENCE -> expectations.silence(turn);
      case HAPPENED -> expectations.happened(turn);
      case PROVIDER -> {
        provider.play(turn);
        settle();
      }
      case EXPIRE -> pass("3d");
      case LOGIN -> login(turn);
      case LOGOUT -> backstage.assistant().signedIn().out(speaker.contact());
    }
  }

  private void resident(ConversationTurn turn, int number) {
    expectations.nothingLeft(turn.line());
    speaker.become(turn.who().orElse(conversation.who()), turn.channel().orElse(channel));
    Address from = speaker.address();
    exchanges.add(
        Exchange.begin(
            conversation.file(),
            number,
            backstage.clock().written(),
            Witness.written(from),
            turn.value()));
    Receipt receipt = backstage.assistant().inbox().receive(message(turn, from));
    witness.watch(receipt);
    if (receipt instanceof Receipt.Stored stored) {
      backstage.assistant().turns().drain(stored.thread());
    }
    settle();
  }

  private InboundMessage message(ConversationTurn turn, Address from) {
    return new InboundMessage(
        Cast.provider(from),
        "conversation",
        turn.id().orElse("turn-" + ++messageNumber),
        from,
        backstage.knowledge().town().smsNumber(),
        turn.value(),
        turn.media(),
        backstage.clock().instant(),
        null);
  }

  /** Sends what is due and writes down what happened. */
  private void settle() {
    List<Reply> replies = witness.replies(provider.send());
    List<Map<String, String>> events = witness.newEvents();
    if (!exchanges.isEmpty()) {
      Exchange current = exchanges.get(exchanges.size() - 1);
      current.replies().addAll(replies);
      current.events().addAll(events);
      current.path().addAll(backstage.watcher().takeNew());
    }
    expectations.seen(replies, events);
  }

  /** What falls due until then happens before what the turn says. */
  private void moveTo(String at) {
    backstage.clock().moveTo(at);
    whatFellDue();
  }

  /** Lets time pass, and what falls due happen. */
  void pass(String length) {
    backstage.clock().pass(length);
    whatFellDue();
  }

  private void whatFellDue() {
    Assistant assistant = backstage.assistant();
    backstage
        .transactions()
        .run(
            it ->
                assistant
                    .dangerAnswer()
                    .followUp(it, backstage.knowledge(), backstage.clock().instant()));
    assistant.timers().runDue();
    assistant.meetingNotices().runDue();
    assistant.notUnderstood().runDue();
    assistant.promises().runDue();
    settle();
  }

  private void login(ConversationTurn turn) {
    if (speaker.channel() != Channel.WEB) {
      throw new StagingException("login går bara i webbchatten; skriv channel: web");
    }
    UUID resident = scenery.resident(turn.who().orElse(speaker.who()));
    speaker.thread();
    backstage.assistant().signedIn().in(speaker.contact(), resident, IdentityLevel.E_ID);
    settle();
  }
}
