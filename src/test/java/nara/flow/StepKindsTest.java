package nara.flow;

import static nara.flow.Play.NOW;
import static nara.flow.Play.THURSDAY;
import static nara.flow.Play.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nara.authoring.TestBook;
import nara.flow.Input.Command;
import nara.flow.Input.Outcome;
import nara.message.Channel;
import nara.message.IdentityLevel;
import nara.message.Language;
import org.junit.jupiter.api.Test;

class StepKindsTest {
  private static final String PHONE =
      """
      flow: phone
      takes: [who]
      gives: [number]
      steps:
      - {id: ask, ask: number, say: "Numret till {who}?"}
      - {id: sure, confirm: {yes: known, no: unknown}, say: "{number}?"}
      - {id: known, end: known}
      - {id: unknown, end: unknown}
      """;
  private static final String ORDER =
      """
      flow: order
      starts_on: chat
      expires_after: 9d
      steps:
      - {id: phone, call: phone, with: {who: Bo}, then: {known: done, any: sorry}}
      - {id: done, say: "Ringer {number}.", end: done}
      - {id: sorry, say: "Utan nummer.", end: sorry}
      """;
  private static final String HOURS =
      "flow: hours\nstarts_on: hours\nsteps: [{id: h, say: 'Öppet 8.', end: told}]";

  @Test
  void aSubFlowTakesAndGivesAndComesBackByItsEnd() {
    Play play = Play.of(ORDER, PHONE);

    assertThat(play.says(Heards.clear("chat"))).isEqualTo("Numret till Bo?");
    assertThat(play.flows()).containsExactly("order", "phone");
    assertThat(play.says(Heards.words("12"))).isEqualTo("12?");
    assertThat(play.says(Heards.yes())).isEqualTo("Ringer 12.");
    assertThat(play.session.frames()).isEmpty();
  }

  @Test
  void anEndThatIsNotNamedGoesTheOtherWay() {
    Play play = Play.of(ORDER, PHONE);
    play.hear(Heards.clear("chat"));
    play.hear(Heards.words("12"));

    assertThat(play.says(Heards.no())).isEqualTo("Utan nummer.");
  }

  @Test
  void aDetourFromASubFlowComesBackToIt() {
    Play play = Play.of(ORDER, PHONE, HOURS);
    play.hear(Heards.clear("chat"));

    assertThat(play.says(Heards.clear("hours"))).startsWith("Öppet 8. BACK TO").endsWith("Bo?");
    play.hear(Heards.words("12"));
    assertThat(play.says(Heards.yes())).isEqualTo("Ringer 12.");
  }

  @Test
  void aSubFlowStaysInTheVersionOfItsCaller() {
    Play play = Play.of(ORDER, PHONE);
    FlowVersion old = play.version("chat");
    play.hear(Heards.clear("chat"));
    play.book = TestBook.of(ORDER, PHONE.replace("{number}?", "Fel version?")).withOlder(old);

    assertThat(play.says(Heards.words("12"))).isEqualTo("12?");
    assertThat(old.hash()).isNotEqualTo(play.version("chat").hash());
  }

  @Test
  void aFlowCanBeLeftForAnother() {
    Play play = Play.of("flow: door\nstarts_on: chat\nsteps: [{id: go, goto: hours}]", HOURS);

    assertThat(play.says(Heards.clear("chat"))).isEqualTo("Öppet 8.");
    assertThat(play.session.frames()).isEmpty();
  }

  @Test
  void eachChannelHasItsText() {
    String flow =
        "flow: t\nstarts_on: chat\nsteps: [{id: a, say: överallt, web: 'på webben', end: x}]";
    Play sms = Play.of(flow);
    Play web = Play.of(flow);
    web.channel = Channel.WEB;

    assertThat(sms.says(Heards.clear("chat"))).isEqualTo("överallt");
    assertThat(web.says(Heards.clear("chat"))).isEqualTo("på webben");
  }

  @Test
  void whatIsSensitiveIsNeverShownInATextMessage() {
    String flow =
        """
        flow: s
        starts_on: chat
        steps:
        - {id: a, ask: secret, say: "Vad?", sensitive: yes}
        - {id: b, say: "Du skrev {secret}.", end: x}
        """;
    Play sms = Play.of(flow);
    Play web = Play.of(flow);
    web.channel = Channel.WEB;
    sms.hear(Heards.clear("chat"));
    web.hear(Heards.clear("chat"));

    assertThat(sms.says(Heards.words("hemligt"))).isEqualTo("Du skrev ***.");
    assertThat(web.says(Heards.words("hemligt"))).isEqualTo("Du skrev hemligt.");
  }

  @Test
  void whoIsNotSurelyKnownIsAskedToShowItAndThenTheFlowGoesOn() {
    Play play =
        Play.of(
            "flow: i\nstarts_on: chat\nsteps: [{id: who, identify: e_id, say: 'Logga in.'},"
                + "{id: plan, say: 'Din plan.', end: x}]");
    play.channel = Channel.WEB;

    assertThat(play.says(Heards.clear("chat"))).isEqualTo("Logga in.");
    assertThat(play.says(Heards.gibberish())).startsWith("SORRY");
    play.identity = IdentityLevel.E_ID;
    assertThat(play.says(Heards.command(Command.IDENTIFIED))).isEqualTo("Din plan.");
  }

  @Test
  void aReminderSpeaksAtItsTimeAndLeavesTheConversationWhereItIs() {
    Play play =
        Play.of(
            "flow: r\nstarts_on: book\nsteps: [{id: d, do: test.book, then: {booked: m}},"
                + "{id: m, remind: '{meeting}', before: 1d, say: 'Tid {meeting}.'}, {id: e, say: Klart., end: x}]",
            HOURS,
            ORDER,
            PHONE);
    Value meeting = new Value.Moment(THURSDAY, Value.Style.MEETING);
    Turn booked =
        play.resume(
            play.hear(Heards.clear("book")), new Outcome("booked", Map.of("meeting", meeting)));
    play.hear(Heards.clear("chat"));

    assertThat(said(booked)).isEqualTo("Klart.");
    Timer timer = booked.timers().get(0);
    assertThat(timer.due()).isEqualTo(THURSDAY.minus(Duration.ofDays(1)));
    play.now = timer.due();
    assertThat(said(play.ring(timer))).isEqualTo("Tid tors 26/11 kl 13.30.");
    assertThat(play.says(Heards.words("12"))).isEqualTo("12?");
  }

  @Test
  void aReminderWhoseTimeIsPastIsNotMade() {
    Play play =
        Play.of(
            "flow: r\nstarts_on: book\nsteps: [{id: d, do: test.book, then: {booked: m}},"
                + "{id: m, remind: '{meeting}', before: 7d, say: x}, {id: e, say: Klart., end: x}]");
    Value meeting = new Value.Moment(THURSDAY, Value.Style.MEETING);
    Turn booked =
        play.resume(
            play.hear(Heards.clear("book")), new Outcome("booked", Map.of("meeting", meeting)));

    assertThat(booked.timers()).isEmpty();
  }

  private static final String WAITING =
      "flow: w\nstarts_on: book\nsteps: [{id: a, say: Vänta.}, {id: b, wait: 12h},"
          + "{id: c, confirm: {'yes': d, 'no': d}, say: Hur gick det?}, {id: d, say: Tack., end: x}]";

  @Test
  void aFlowThatWaitsGoesOnByItself() {
    Play play = Play.of(WAITING);
    Turn waiting = play.hear(Heards.clear("book"));
    Timer timer = waiting.timers().get(0);

    assertThat(said(waiting)).isEqualTo("Vänta.");
    assertThat(said(play.ring(timer))).isEmpty();
    play.now = NOW.plus(Duration.ofHours(12));
    assertThat(said(play.ring(timer))).isEqualTo("Hur gick det?");
    assertThat(said(play.ring(timer))).isEmpty();
    assertThat(play.says(Heards.yes())).isEqualTo("Tack.");
  }

  @Test
  void whatIsWrittenWhileAFlowWaitsIsAnswered() {
    Play play = Play.of(WAITING, HOURS);
    Turn waiting = play.hear(Heards.clear("book"));
    assertThat(play.says(Heards.clear("hours"))).isEqualTo("Öppet 8.");
    play.now = NOW.plus(Duration.ofDays(4));

    assertThat(play.says(Heards.gibberish())).isEqualTo("SORRY Hur gick det?");
    assertThat(said(play.ring(waiting.timers().get(0)))).isEmpty();
  }

  @Test
  void aPilotIsOpenToItsTeamsAndOthersGetAHuman() {
    Play play =
        Play.of("flow: p\nstarts_on: book\npilot: [adults]\nsteps: [{id: a, say: Ny., end: x}]");
    play.team = "adults";
    assertThat(play.says(Heards.clear("book"))).isEqualTo("Ny.");
    play.team = "children";
    assertThat(play.hear(Heards.clear("book")).call().map(Call::action))
        .contains(HandoverStep.ACTION);
  }

  @Test
  void theLanguageOfTheResidentIsFollowedAndSaidOnce() {
    Play play =
        new Play(
            TestBook.of(
                List.of(HOURS),
                Map.of(
                    "flows/translations/en/hours.yaml",
                    "flow: hours\nsteps: {h: {say: Open 8.}}",
                    "flows/translations/en/language.yaml",
                    "flow: language\nsteps: {now: {say: ENGLISH NOW}}")));

    assertThat(play.says(Heards.in(Language.ENGLISH, Heards.clear("hours"))))
        .isEqualTo("Open 8. ENGLISH NOW");
    assertThat(play.says(Heards.clear("hours"))).isEqualTo("Open 8.");
    assertThat(play.says(Heards.in(Language.SWEDISH, Heards.clear("hours"))))
        .isEqualTo("Öppet 8. SWEDISH NOW");
  }

  @Test
  void anOptionIsChosenByAWordOfAnyLanguageOrByAPhrase() {
    String flow =
        """
        flow: o
        starts_on: chat
        steps:
        - {id: q, choose: x, options: {a: [telefon], b: [vet inte]}, say: "Hur?", then: {a: a, b: b}}
        - {id: a, say: "Ringer.", end: x}
        - {id: b, say: "Okej.", end: x}
        """;
    Map<String, String> english =
        Map.of("flows/translations/en/o.yaml", "flow: o\nsteps: {q: {options: {a: [phone]}}}");
    Play play = new Play(TestBook.of(List.of(flow), english));
    play.hear(Heards.clear("chat"));
    assertThat(play.says(Heards.words("by phone"))).isEqualTo("Ringer.");
    play.hear(Heards.clear("chat"));
    assertThat(play.says(Heards.words("jag vet inte alls"))).isEqualTo("Okej.");
  }

  @Test
  void aSessionOfTheFirstShapeIsReadAndGoesOn() {
    Play play = Play.of(ORDER, PHONE);
    String hash = play.version("chat").hash();
    String first =
        """
        {"schema":1,"language":"sv","greeted":true,"misunderstandings":1,"lastStep":"order.phone",
         "frames":[{"flow":"order","hash":"%s","step":"done","since":"2026-11-23T08:00:00Z","variables":{}}]}
        """
            .formatted(hash);

    Session read = SessionJson.read(first);

    assertThat(read.last().step()).isEqualTo("order.phone");
    assertThat(read.frames()).extracting(Frame::flow).containsExactly("order");
    assertThat(read.frames().get(0).answered()).isEmpty();
    assertThat(Set.of(read.schema())).containsExactly(Session.SCHEMA);
  }
}
