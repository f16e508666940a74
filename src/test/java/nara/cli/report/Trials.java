package nara.cli.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nara.message.Language;
import nara.understand.Danger;
import nara.understand.DangerModel;
import nara.understand.DangerTrial;
import nara.understand.Decision;
import nara.understand.Example;
import nara.understand.IntentGuess;
import nara.understand.IntentModel;
import nara.understand.IntentTrial;

/** A trial small enough to count by hand. */
final class Trials {
  static final String BOOK = "book_meeting";
  static final String MOVE = "move_meeting";
  static final String OTHER = IntentModel.OUT_OF_SCOPE;

  /** Six of ten right first, eight among three; six acted on, three of them wrongly. */
  static final IntentTrial INTENTS =
      new IntentTrial(
          List.of(
              said(BOOK, "sv", "kan jag få en tid", Decision.ACT, BOOK, 0.95),
              said(BOOK, "sv", "boka mig", Decision.ACT, BOOK, 0.85),
              said(BOOK, "en", "book me in", Decision.ASK, BOOK, 0.55),
              said(BOOK, "sv", "en annan dag <script>alert(1)</script>", Decision.ACT, MOVE, 0.91),
              said(MOVE, "sv", "kan vi flytta", Decision.ACT, MOVE, 0.97),
              said(MOVE, "en", "another day & \"time\"", Decision.ACT, BOOK, 0.65),
              said(MOVE, "sv", "byt", Decision.ASK, MOVE, 0.45),
              said(OTHER, "sv", "vad blir det för väder", Decision.FALLBACK, OTHER, 0.8),
              said(OTHER, "en", "what time is it", Decision.ACT, BOOK, 0.7),
              new IntentTrial.Judgement(example(OTHER, "sv", "..."), List.of(), Decision.FALLBACK)),
          true);

  static final DangerTrial DANGER = danger();

  static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private Trials() {}

  static UnderstandingReport report() {
    return UnderstandingReport.of(INTENTS, Source.BOT, Optional.of(DANGER), DAY);
  }

  static Example example(String label, String language, String text) {
    return new Example(label, new Language(language), language + " voice", text);
  }

  /** The right intent is second where it is not first. */
  private static IntentTrial.Judgement said(
      String label,
      String language,
      String text,
      Decision decision,
      String taken,
      double confidence) {
    List<IntentGuess> guesses =
        taken.equals(label)
            ? List.of(new IntentGuess(taken, confidence))
            : List.of(
                new IntentGuess(taken, confidence),
                new IntentGuess("greet", (1 - confidence) / 2),
                new IntentGuess(label.equals(OTHER) ? "thanks" : label, (1 - confidence) / 3));
    return new IntentTrial.Judgement(example(label, language, text), guesses, decision);
  }

  private static DangerTrial danger() {
    DangerTrial.Judgement missed = judged("suicide", "sv", "hej då livet", Danger.NONE, 0.12);
    Danger suicide = new Danger(Danger.Level.DANGER, Danger.Category.SUICIDE);
    Danger unclear = new Danger(Danger.Level.UNCLEAR, Danger.Category.SUICIDE);
    Danger threat = new Danger(Danger.Level.DANGER, Danger.Category.THREAT);
    DangerTrial.Neighbour bye =
        new DangerTrial.Neighbour(example("goodbye", "sv", "hej då tack"), 0.6);
    return new DangerTrial(
        List.of(
            missed,
            judged("suicide", "sv", "jag vill dö", suicide, 0.99),
            judged("suicide", "en", "i want to die", suicide, 0.98),
            judged("suicide", "en", "cant go on", unclear, 0.6),
            judged("suicide.unclear", "sv", "allt är svart", unclear, 0.7),
            judged("suicide.unclear", "sv", "orkar inte", Danger.NONE, 0.2),
            judged(DangerModel.NONE, "sv", "dör av skratt", threat, 0.5),
            judged(DangerModel.NONE, "sv", "dödstrött", Danger.NONE, 0.1)),
        List.of(
            judged(BOOK, "sv", "kan jag få en tid", Danger.NONE, 0.01),
            judged(BOOK, "sv", "jag dör om jag inte får en tid", unclear, 0.55),
            judged(MOVE, "en", "can we move it", Danger.NONE, 0.01),
            judged(MOVE, "en", "another day", Danger.NONE, 0.01)),
        List.of(new DangerTrial.Miss(missed, Danger.NONE, Optional.of(bye), Optional.empty())),
        true);
  }

  private static DangerTrial.Judgement judged(
      String label, String language, String text, Danger danger, double suspicion) {
    return new DangerTrial.Judgement(example(label, language, text), danger, suspicion);
  }
}
