package nara.flow;

import static nara.flow.Play.THURSDAY;
import static nara.flow.Play.WEDNESDAY;
import static nara.flow.Play.offered;
import static nara.flow.Play.promised;
import static nara.flow.Play.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nara.flow.Input.Command;
import org.junit.jupiter.api.Test;

class DetoursTest {
  private static final String BOOKING =
      """
      flow: booking
      starts_on: book
      steps:
      - {id: offer, do: test.offer, then: {offered: pick}}
      - {id: pick, choose: time, from: times, say: "Tid {times}?", again: "Vilken: {times}?", why: "DÄRFÖR", then: book}
      - {id: book, do: test.book, with: {time: "{time}", instead_of: "{meeting}"}, then: {booked: note}}
      - {id: note, ask: note, say: "Något mer?"}
      - {id: done, say: "Bokat.", end: booked, correct: pick}
      """;
  private static final String HOURS =
      "flow: hours\nstarts_on: hours\nsteps: [{id: h, say: 'Öppet 8.', end: told}]";
  private static final String BYE =
      "flow: bye\nstarts_on: bye\nsteps: [{id: b, say: 'Hej då.', end: let_be}]";
  private static final String CHAT =
      """
      flow: chat
      starts_on: chat
      steps:
      - {id: name, ask: name, say: "Vad heter du?"}
      - {id: hello, say: "Hej {name}.", end: ok}
      """;

  private final Play play = Play.of(BOOKING, HOURS, BYE, CHAT);

  private void offer() {
    play.resume(play.hear(Heards.clear("book")), offered(WEDNESDAY, THURSDAY));
  }

  @Test
  void anAnswerBesidesIsFollowedByTheOpenQuestionOnce() {
    offer();

    assertThat(play.says(Heards.clear("hours")))
        .isEqualTo(
            "Öppet 8. BACK TO boka en tid Tid ons 25/11 kl 10.00 eller tors 26/11 kl 13.30?");
    assertThat(play.session.last().step()).isEqualTo("booking.pick");
    assertThat(play.says(Heards.clear("hours"))).isEqualTo("Öppet 8.");
    assertThat(play.hear(Heards.pick(1)).call().map(Call::action)).contains("test.book");
  }

  @Test
  void aTextMessageThatWouldGrowTooLongDoesNotAskAgain() {
    Play longer =
        Play.of(BOOKING, HOURS.replace("Öppet 8.", "Öppet " + "mycket ".repeat(38) + "länge."));
    longer.resume(longer.hear(Heards.clear("book")), offered(WEDNESDAY, THURSDAY));

    assertThat(longer.says(Heards.clear("hours"))).startsWith("Öppet").doesNotContain("BACK");
    assertThat(longer.session.last().step()).isEqualTo("hours.h");
    assertThat(longer.hear(Heards.pick(1)).call().map(Call::action)).contains("test.book");
  }

  @Test
  void aGoodbyeLeavesTheQuestionOpenAndSaysNothingOfIt() {
    offer();
    assertThat(play.says(Heards.clear("bye"))).isEqualTo("Hej då.");
    assertThat(play.hear(Heards.pick(1)).call().map(Call::action)).contains("test.book");
  }

  @Test
  void aNewErrandThatAsksSaysThatTheOtherWaitsAndComesBackToIt() {
    offer();

    assertThat(play.says(Heards.clear("chat"))).isEqualTo("boka en tid WAITS Vad heter du?");
    assertThat(play.says(Heards.words("Bo")))
        .startsWith("Hej Bo. BACK TO boka en tid Tid ons 25/11");
  }

  @Test
  void anErrandThatIsAskedForAgainBeginsAnewAndIsNeverOpenTwice() {
    offer();
    play.hear(Heards.clear("chat"));
    play.resume(play.hear(Heards.clear("book")), offered(THURSDAY));

    assertThat(play.flows()).containsExactly("chat", "booking");
  }

  @Test
  void whyIsAnsweredAndTheQuestionAskedAgain() {
    offer();
    assertThat(play.says(Heards.command(Command.WHY))).startsWith("DÄRFÖR Tid ons 25/11");
  }

  @Test
  void whatWasSaidLastIsSaidAgainAndAnOpenQuestionIsAsked() {
    play.hear(Heards.clear("hours"));
    assertThat(play.says(Heards.command(Command.REPEAT))).isEqualTo("I SAID Öppet 8.");

    offer();
    assertThat(play.says(Heards.command(Command.REPEAT))).startsWith("Tid ons 25/11");
  }

  @Test
  void aQuestionIsAskedDifferentlyTheSecondTimeAndThenAHumanComes() {
    offer();
    assertThat(play.says(Heards.gibberish())).startsWith("SORRY Vilken: ons 25/11");
    assertThat(play.hear(Heards.gibberish()).call().map(Call::action))
        .contains(HandoverStep.ACTION);
  }

  @Test
  void aQuestionWithoutRetriesFetchesAHumanAtOnce() {
    Play once = Play.of(BOOKING.replace("say: \"Tid {times}?\"", "say: x, retries: 0"));
    once.resume(once.hear(Heards.clear("book")), offered(WEDNESDAY, THURSDAY));

    assertThat(once.hear(Heards.gibberish()).call().map(Call::action))
        .contains(HandoverStep.ACTION);
  }

  @Test
  void aQuestionThatGoesInCirclesFetchesAHuman() {
    Play round =
        Play.of(
            "flow: round\nstarts_on: round\nsteps: [{id: q, confirm: {'yes': q, 'no': e}, say: Hur?},"
                + "{id: e, end: x}]");
    round.hear(Heards.clear("round"));
    for (int i = 1; i < FlowEngine.MOST_ASKED; i++) {
      assertThat(round.says(Heards.yes())).isEqualTo("Hur?");
    }
    Turn turn = round.hear(Heards.yes());

    assertThat(turn.call().map(Call::action)).contains(HandoverStep.ACTION);
    assertThat(said(round.resume(turn, promised()))).isEqualTo("CIRCLES");
    assertThat(round.session.frames()).isEmpty();
  }

  @Test
  void whoComesBackToAnOldQuestionGetsAGentleWordAndCanBeginAgain() {
    offer();
    play.pass(Duration.ofDays(3));

    assertThat(play.says(Heards.pick(1))).isEqualTo("AGAIN boka en tid?");
    assertThat(play.hear(Heards.yes()).call()).contains(new Call("test.offer", Map.of()));
  }

  @Test
  void whoComesBackWithAnotherErrandIsJustAnswered() {
    offer();
    play.pass(Duration.ofDays(3));

    assertThat(play.says(Heards.clear("hours"))).isEqualTo("Öppet 8.");
    assertThat(play.says(Heards.gibberish())).startsWith("SORRY");
  }

  @Test
  void anAnswerIsCorrectedWhileTheFlowGoesOn() {
    offer();
    play.resume(play.hear(Heards.pick(1)), new Input.Outcome("booked", Map.of()));

    Turn corrected = play.hear(Heards.correcting(Heards.pick(2)));

    assertThat(said(corrected)).isEqualTo("CHANGED");
    assertThat(corrected.call())
        .contains(new Call("test.book", Map.of("time", new Value.Text(THURSDAY.toString()))));
  }

  @Test
  void anAnswerIsCorrectedAfterTheEndAndWhatWasDoneIsKnown() {
    offer();
    Value meeting = new Value.Text("M1");
    play.resume(play.hear(Heards.pick(1)), new Input.Outcome("booked", Map.of("meeting", meeting)));
    assertThat(play.says(Heards.words("nej tack"))).isEqualTo("Bokat.");

    Turn corrected = play.hear(Heards.correcting(Heards.pick(2)));

    assertThat(corrected.call())
        .contains(
            new Call(
                "test.book",
                Map.of("time", new Value.Text(THURSDAY.toString()), "instead_of", meeting)));
  }

  @Test
  void aCorrectionThatDoesNotSayWhatIsAskedAgain() {
    offer();
    play.resume(play.hear(Heards.pick(1)), new Input.Outcome("booked", Map.of()));

    assertThat(play.says(Heards.correcting(Heards.words("jag svarade fel"))))
        .startsWith("WHICH Tid ons 25/11");
  }

  @Test
  void anErrandInTheMiddleOfAQuestionForWordsIsNoAnswer() {
    play.hear(Heards.clear("chat"));
    assertThat(play.says(Heards.clear("hours"))).isEqualTo("Öppet 8. BACK TO prata Vad heter du?");
    assertThat(play.says(Heards.words("Bo"))).isEqualTo("Hej Bo.");
  }

  @Test
  void aStoryMayHoldWhatReadsAsAnotherErrandButNotAKeyWord() {
    Play story = Play.of(CHAT.replace("say: \"Vad", "takes: everything, say: \"Vad"), HOURS);
    story.hear(Heards.clear("chat"));
    assertThat(story.says(Heards.clear("hours"))).isEqualTo("Hej hours.");

    story.hear(Heards.clear("chat"));
    assertThat(story.says(Heards.command(Command.CANCEL))).isEqualTo("STOPPED");
  }

  @Test
  void thatWeAreClosedIsSaidOnceUntilWeOpen() {
    play.facts =
        Map.of(
            "closed", new Value.Text("yes"),
            "opening", new Value.Moment(Play.NOW.plus(Duration.ofHours(20)), Value.Style.DEADLINE));
    play.hear(Heards.gibberish());
    assertThat(said(play.resume(play.hear(Heards.gibberish()), promised())))
        .startsWith("CLOSED UNTIL");
    play.hear(Heards.gibberish());
    assertThat(said(play.resume(play.hear(Heards.gibberish()), promised())))
        .doesNotContain("CLOSED");
  }

  @Test
  void whatIsNotOursIsSaidSo() {
    Input.Heard parking =
        new Input.Heard(
            "min p-bot",
            Optional.empty(),
            Command.NONE,
            false,
            Input.Clarity.NOT_OURS,
            List.of("out_of_scope"),
            List.of(),
            Map.of(),
            Input.Reply.NONE);
    assertThat(play.says(parking)).isEqualTo("NOT OURS");
    assertThat(play.hear(parking).call().map(Call::action)).contains(HandoverStep.ACTION);
  }
}
