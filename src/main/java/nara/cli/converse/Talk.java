package nara.cli.converse;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nara.authoring.Conversation;
import nara.authoring.Conversation.ConversationTurn;
import nara.authoring.Conversation.Given;
import nara.flow.AwaitingStep;
import nara.flow.Frame;
import nara.flow.Session;
import nara.flow.SessionJson;
import nara.message.Channel;
import nara.message.Language;
import org.jdbi.v3.core.Handle;

/** A conversation that somebody makes up as it goes; nothing of it remains. */
public final class Talk implements AutoCloseable {
  private final Handle handle;
  private final Performance performance;
  private final Backstage backstage;
  private Optional<OpenQuestion> openBefore = Optional.empty();

  /**
   * A question that waits for its answer.
   *
   * @param step such as {@code book_meeting.pick}
   * @param text as the file has it, its names not filled in
   * @param isOlder whether its errand began in a version that no new errand meets
   */
  public record OpenQuestion(String step, String text, boolean isOlder) {}

  /**
   * @param who a key of {@code conversations/people.yaml}, {@code unknown} or a number
   */
  public Talk(Stage stage, String who, Channel channel, LocalDateTime now) {
    stage.cast().address(who, channel);
    handle = stage.jdbi().open();
    handle.begin();
    // whoever tries the assistant may think for as long as they like
    handle.execute("set local idle_in_transaction_session_timeout = 0");
    Conversation empty =
        new Conversation(
            "talk",
            "talk",
            now,
            List.of(channel),
            who,
            new Given(List.of(), List.of(), List.of(), Map.of(), Optional.empty()),
            List.of());
    performance = new Performance(stage, empty, channel, handle, new Expectations(empty.file()));
    backstage = performance.backstage();
    performance.setUp();
  }

  /** Writes as the resident and returns what is answered. */
  public List<Reply> say(String text) {
    backstage.useNewest();
    openBefore = open();
    backstage.watcher().forget();
    int number = performance.exchanges().size() + 1;
    performance.play(ConversationTurn.resident(text), number);
    return performance.exchanges().get(number - 1).replies();
  }

  /**
   * Lets time pass and returns what is said meanwhile.
   *
   * @param length such as {@code 2d}, {@code 3h} or {@code 10m}
   */
  public List<Reply> later(String length) {
    return performance.during("(" + length + " senare)", () -> performance.pass(length));
  }

  /**
   * Begins a flow, whatever is written to begin it, and returns what it says.
   *
   * @throws StagingException naming the flows, if there is none of this name
   */
  public List<Reply> start(String flow) {
    backstage.useNewest();
    requireFlow(flow);
    return performance.during("(flödet " + flow + ")", () -> begin(flow));
  }

  /**
   * Leaves all that is under way and begins the errand anew, in the version that holds now: the one
   * that has been edited, else the innermost, else the one that ended last.
   *
   * @throws StagingException if there has been no errand, or its flow is there no more
   */
  public List<Reply> again() {
    backstage.useNewest();
    Session session = session().orElse(Session.fresh(Language.SWEDISH));
    String flow =
        errand(session)
            .orElseThrow(
                () -> new StagingException("Inget ärende har börjat. /flöde NAMN börjar ett."));
    requireFlow(flow);
    return performance.during(
        "(" + flow + " om från början)",
        () -> {
          String json = SessionJson.write(Session.restarted(session.language()));
          backstage
              .assistant()
              .threads()
              .saveSession(backstage.tx(), performance.speaker().thread(), json);
          begin(flow);
        });
  }

  private void requireFlow(String flow) {
    Set<String> flows = backstage.knowledge().flows().flows().keySet();
    if (!flows.contains(flow)) {
      String all = String.join(", ", new TreeSet<>(flows));
      throw new StagingException(
          flow.isEmpty()
              ? "Skriv vilket flöde: " + all + "."
              : "Det finns inget flöde som heter " + flow + ". Flöden: " + all + ".");
    }
  }

  private void begin(String flow) {
    Speaker speaker = performance.speaker();
    UUID unused = speaker.thread();
    backstage.assistant().errands().begin(speaker.contact(), speaker.channel(), flow);
  }

  /** The innermost errand of those that have been edited since they began, else of all. */
  private Optional<String> errand(Session session) {
    List<Frame> errands = new ArrayList<>(session.frames());
    errands.removeIf(it -> it.called() || backstage.knowledge().flows().isPattern(it.flow()));
    Collections.reverse(errands);
    return errands.stream()
        .filter(this::isOlder)
        .findFirst()
        .or(() -> errands.stream().findFirst())
        .or(() -> Optional.ofNullable(session.memory().ended()))
        .map(Frame::flow);
  }

  /** Whether it began in a version that no new errand meets. */
  private boolean isOlder(Frame frame) {
    return backstage.stage().knowledge().get().flows().flow(frame).isEmpty();
  }

  private Optional<Session> session() {
    return backstage.session(performance.speaker().thread());
  }

  /** The question that is open now. */
  public Optional<OpenQuestion> open() {
    Optional<Session> session = session();
    return session.flatMap(Session::top).flatMap(it -> question(session.get().language(), it));
  }

  private Optional<OpenQuestion> question(Language language, Frame frame) {
    return backstage
        .flow(frame)
        .flatMap(it -> it.step(frame.step()))
        .filter(AwaitingStep.class::isInstance)
        .map(it -> ((AwaitingStep) it).question().say())
        .map(it -> it.pattern(language, performance.speaker().channel()))
        .map(it -> new OpenQuestion(frame.flow() + "." + frame.step(), it, isOlder(frame)));
  }

  /** The question that was open when the last message was written. */
  public Optional<OpenQuestion> openBefore() {
    return openBefore;
  }

  /** Whether a human has the conversation, or an alarm waits for one: then nothing is said. */
  public boolean isHeldByHuman() {
    return backstage
        .assistant()
        .threads()
        .get(backstage.tx(), performance.speaker().thread(), backstage.clock().instant())
        .isHeldByHuman();
  }

  /** What the engine made of the last message. */
  public Optional<Watcher.Seen> lastSeen() {
    return backstage.watcher().last();
  }

  @Override
  public void close() {
    handle.rollback();
    handle.close();
  }
}
