package nara.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nara.authoring.TestBook;
import nara.flow.Input.Heard;
import nara.flow.Input.Outcome;
import nara.message.Channel;
import nara.message.IdentityLevel;
import nara.message.Language;

/**
 * A conversation with the engine alone; as in real life, the session is written between messages.
 */
final class Play {
  static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
  static final Instant NOW = Instant.parse("2026-11-23T08:10:00Z");
  static final Instant WEDNESDAY = Instant.parse("2026-11-25T09:00:00Z");
  static final Instant THURSDAY = Instant.parse("2026-11-26T12:30:00Z");

  final FlowEngine engine = new FlowEngine();
  FlowBook book;
  Session session = Session.restarted(Language.SWEDISH);
  IdentityLevel identity = IdentityLevel.KNOWN_CONTACT;
  Channel channel = Channel.SMS;
  String team = "";
  Map<String, Value> facts = Map.of();
  Instant now = NOW;

  Play(FlowBook book) {
    this.book = book;
  }

  static Play of(String... flows) {
    return new Play(TestBook.of(flows));
  }

  Turn hear(Heard heard) {
    Turn turn = engine.hear(book, SessionJson.read(SessionJson.write(session)), heard, facts());
    session = turn.session();
    return turn;
  }

  Turn resume(Turn turn, Outcome outcome) {
    Turn resumed = engine.resume(book, turn, outcome, facts());
    session = resumed.session();
    return resumed;
  }

  /** Rings as it was kept: written and read back. */
  Turn ring(Timer timer) {
    Frame frame = SessionJson.readFrame(SessionJson.writeFrame(timer.frame()));
    Turn turn =
        engine.wake(
            book, session, new Timer(timer.due(), timer.kind(), timer.notAfter(), frame), facts());
    session = turn.session();
    return turn;
  }

  FlowVersion version(String intent) {
    return book.startedBy(intent).orElseThrow();
  }

  String says(Heard heard) {
    return said(hear(heard));
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  Facts facts() {
    return new Facts(now, ZONE, channel, identity, team, facts);
  }

  List<String> flows() {
    return session.frames().stream().map(Frame::flow).toList();
  }

  static Outcome offered(Instant... times) {
    return new Outcome(
        "offered",
        Map.of(
            "times",
            new Value.Options(
                Arrays.stream(times)
                    .map(it -> new Option(it.toString(), new Value.Moment(it, Value.Style.MEETING)))
                    .toList())));
  }

  static Outcome promised() {
    Instant deadline = Instant.parse("2026-11-24T15:00:00Z");
    return new Outcome(
        "handed_over", Map.of("deadline", new Value.Moment(deadline, Value.Style.DEADLINE)));
  }

  static String said(Turn turn) {
    return turn.says().stream().map(Say::text).collect(Collectors.joining(" "));
  }
}
