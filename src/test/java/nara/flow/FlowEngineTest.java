package nara.flow;

import static nara.flow.Play.THURSDAY;
import static nara.flow.Play.WEDNESDAY;
import static nara.flow.Play.offered;
import static nara.flow.Play.promised;
import static nara.flow.Play.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nara.authoring.TestBook;
import nara.flow.Input.Command;
import nara.flow.Input.Heard;
import nara.flow.Input.Outcome;
import nara.message.IdentityLevel;
import nara.message.Language;
import org.junit.jupiter.api.Test;

class FlowEngineTest {
  private static final String BOOKING =
      """
      flow: booking
      starts_on: book
      identity: known_contact
      expires_after: 2d
      steps:
      - {id: offer, do: test.offer, with: {wish: "{wish}"}, then: {offered: pick}}
      - id: pick
        choose: time
        from: times
        say: "Tid {times}. Svara {numbers}."
        other: {time: offer, maybe: sure, no: other}
        then: book
      - {id: sure, choose: time, from: maybe, say: "Menar du {maybe}?", other: {no: other}, then: book}
      - {id: other, choose: time, from: times, say: "Vilken dag?", other: {time: offer}, then: book}
      - {id: book, do: test.book, with: {time: "{time}"}, then: {booked: done, taken: offer}}
      - {id: done, say: "Bokat {time}.", end: booked}
      """;
  private static final String CHAT =
      """
      flow: chat
      starts_on: chat
      steps:
      - {id: name, ask: name, say: "Vad heter du?"}
      - {id: sure, confirm: {yes: nice, no: name}, say: "{name}, eller hur?"}
      - {id: nice, branch: name, cases: {Bo: bo}, otherwise: other}
      - {id: bo, say: "Hej Bo.", end: ok}
      - {id: other, say: "Hej {name}.", end: ok}
      """;

  private final Play play = Play.of(BOOKING, CHAT);

  @Test
  void firstAnswerEverSaysThatAMachineWritesAndTheNextDoesNot() {
    play.session = Session.fresh(Language.SWEDISH);

    assertThat(said(hear(Heards.clear("chat")))).isEqualTo("HELLO Vad heter du? OR MÄNNISKA");
    assertThat(said(hear(Heards.words("Bo")))).isEqualTo("Bo, eller hur?");
  }

  @Test
  void asksAndConfirmsAndBranches() {
    hear(Heards.clear("chat"));
    hear(Heards.words("Ada"));
    assertThat(said(hear(Heards.no()))).isEqualTo("Vad heter du?");
    hear(Heards.words("Bo"));
    Turn last = hear(Heards.yes());

    assertThat(said(last)).isEqualTo("Hej Bo.");
    assertThat(last.session().frames()).isEmpty();
  }

  @Test
  void wantsAnActionDoneAndGoesOnWithItsOutcome() {
    Turn asking = hear(Heards.clear("book"));
    assertThat(asking.call()).contains(new Call("test.offer", Map.of()));

    Turn offered = resume(asking, offered(WEDNESDAY, THURSDAY));

    assertThat(said(offered))
        .isEqualTo("Tid ons 25/11 kl 10.00 eller tors 26/11 kl 13.30. Svara 1 eller 2.");
    assertThat(offered.step()).isEqualTo("booking.pick");
  }

  @Test
  void anOfferIsChosenByItsNumber() {
    offer();
    assertThat(hear(Heards.pick(2)).call())
        .contains(new Call("test.book", Map.of("time", new Value.Text(THURSDAY.toString()))));
  }

  @Test
  void aNumberBesideANoIsAskedAndNotBooked() {
    offer();
    Turn asked = hear(Heards.noBut(2));

    assertThat(asked.call()).isEmpty();
    assertThat(said(asked)).isEqualTo("Menar du tors 26/11 kl 13.30?");
    assertThat(said(hear(Heards.no()))).isEqualTo("Vilken dag?");
  }

  @Test
  void aNumberBesideANoIsDeclinedWhereNothingElseIsAsked() {
    offer();
    hear(Heards.noBut(2));

    Turn declined = hear(Heards.noBut(1));

    assertThat(declined.call()).isEmpty();
    assertThat(said(declined)).isEqualTo("Vilken dag?");
  }

  @Test
  void anOfferIsChosenByItsDay() {
    offer();
    Wish thursday =
        new Wish(
            Instant.parse("2026-11-25T23:00:00Z"),
            Instant.parse("2026-11-26T23:00:00Z"),
            false,
            null,
            null,
            Set.of());
    assertThat(hear(Heards.wish(thursday)).call().map(Call::action)).contains("test.book");
  }

  @Test
  void anotherWishGoesBackToTheOfferAndIsTakenAlong() {
    offer();
    Wish friday =
        new Wish(
            Instant.parse("2026-11-26T23:00:00Z"),
            Instant.parse("2026-11-27T23:00:00Z"),
            false,
            null,
            null,
            Set.of());
    assertThat(hear(Heards.wish(friday)).call())
        .contains(new Call("test.offer", Map.of("wish", new Value.Wishes(List.of(friday)))));
  }

  @Test
  void aHumanIsOneWordAwayInTheMiddleOfAFlow() {
    offer();
    Turn turn = resume(hear(Heards.command(Command.HUMAN)), promised());

    assertThat(said(turn)).isEqualTo("SOON tisdag kl 16");
    assertThat(turn.session().frames()).extracting(Frame::flow).containsExactly("booking");
  }

  @Test
  void secondMisunderstandingInARowFetchesAHuman() {
    offer();
    assertThat(said(hear(Heards.gibberish())))
        .isEqualTo("SORRY Tid ons 25/11 kl 10.00 eller tors 26/11 kl 13.30. Svara 1 eller 2.");

    Turn second = hear(Heards.gibberish());

    assertThat(second.call().map(Call::action)).contains(HandoverStep.ACTION);
    assertThat(said(resume(second, promised()))).isEqualTo("HUMAN tisdag kl 16");
  }

  @Test
  void somethingUnderstoodBetweenForgetsTheMisunderstanding() {
    hear(Heards.gibberish());
    hear(Heards.clear("chat"));
    hear(Heards.words("Bo"));

    assertThat(said(hear(Heards.gibberish()))).startsWith("SORRY");
  }

  @Test
  void aNumberThatWasNotOfferedIsNoAnswer() {
    offer();
    assertThat(said(hear(Heards.pick(3)))).startsWith("SORRY");
  }

  @Test
  void whatIsUnsureIsAskedAndTheChosenMeaningIsBegun() {
    assertThat(said(hear(Heards.unsure("chat", "book"))))
        .isEqualTo("MEAN 1) prata eller 2) boka en tid? 1 eller 2");
    assertThat(said(hear(Heards.pick(1)))).isEqualTo("Vad heter du?");
  }

  @Test
  void belowItsIdentityAFlowAnswersOnlyWhatRevealsNothing() {
    play.identity = IdentityLevel.ANONYMOUS;
    assertThat(said(hear(Heards.clear("book")))).isEqualTo("NEUTRAL");
  }

  @Test
  void anIntentWithoutAFlowGoesToAHuman() {
    assertThat(hear(Heards.clear("unheard_of")).call().map(Call::action))
        .contains(HandoverStep.ACTION);
  }

  @Test
  void cancelEndsWhatIsUnderWay() {
    offer();
    Turn turn = hear(Heards.command(Command.CANCEL));

    assertThat(said(turn)).isEqualTo("STOPPED");
    assertThat(turn.session().frames()).isEmpty();
  }

  @Test
  void aQuestionThatWaitedTooLongIsNoLongerOpen() {
    offer();
    play.pass(Duration.ofDays(2));
    assertThat(hear(Heards.pick(1)).call()).isEmpty();
  }

  @Test
  void aSessionStaysInTheVersionInWhichItBegan() {
    offer();
    FlowVersion old = play.version("book");
    play.book =
        TestBook.of(BOOKING.replace("id: book, do: test.book", "id: book, do: test.other"))
            .withOlder(old);

    assertThat(hear(Heards.pick(1)).call().map(Call::action)).contains("test.book");
  }

  @Test
  void aLoopInAFlowIsStopped() {
    Play loop =
        Play.of(
            """
            flow: loop
            starts_on: loop
            steps:
            - {id: one, branch: x, cases: {}, otherwise: two}
            - {id: two, branch: x, cases: {}, otherwise: one}
            """);
    assertThatThrownBy(() -> loop.hear(Heards.clear("loop"))).hasMessageContaining("50 steps");
  }

  @Test
  void anOutcomeThatIsNotRoutedIsRefused() {
    Turn asking = hear(Heards.clear("book"));
    assertThatThrownBy(() -> resume(asking, new Outcome("surprise", Map.of())))
        .hasMessageContaining("surprise");
  }

  private void offer() {
    resume(hear(Heards.clear("book")), offered(WEDNESDAY, THURSDAY));
  }

  private Turn hear(Heard heard) {
    return play.hear(heard);
  }

  private Turn resume(Turn turn, Outcome outcome) {
    return play.resume(turn, outcome);
  }
}
