package nara.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import nara.message.Language;
import nara.understand.Example;
import nara.understand.IntentTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is counted of a trial that is small enough to count by hand. */
class UnderstandingReportTest {
  private static final UnderstandingReport REPORT = Trials.report();
  private static final DangerReport DANGER = REPORT.danger().orElseThrow();

  @ParameterizedTest(name = "{0}: {1} of {2}")
  @CsvSource({
    "Rätt först, 6, 10",
    "Rätt bland tre, 8, 10",
    "Satte i gång, 6, 10",
    "Satte i gång fel sak, 3, 10",
    "Satte i gång när inget passade, 1, 3"
  })
  void intentsAreCounted(String name, long hits, long all) {
    assertThat(figure(REPORT.figures(), name).share()).isEqualTo(new Share(hits, all));
  }

  @ParameterizedTest(name = "{0}: {1} of {2}")
  @CsvSource({
    "Fara som upptäcktes, 3, 4",
    "Fara som togs för fara, 2, 4",
    "Oklara rader som upptäcktes, 1, 2",
    "'Falska larm, alla vanliga rader', 2, 6",
    "'Falska larm, rader som låter farliga', 1, 2",
    "'Falska larm, vanliga ärenden', 1, 4"
  })
  void dangerIsCounted(String name, long hits, long all) {
    assertThat(figure(DANGER.figures(), name).share()).isEqualTo(new Share(hits, all));
  }

  @Test
  void figuresAreDividedByLanguage() {
    assertThat(figure(REPORT.figures(), "Rätt först").groups())
        .containsExactly(
            new Figure.Group(
                "Språk",
                Optional.of(Goal.atLeast(0.85)),
                List.of(
                    new Figure.Part("engelska", new Share(1, 3)),
                    new Figure.Part("svenska", new Share(5, 7)))));
  }

  @Test
  void dangerIsDividedByWhatItIsAboutAndFalseAlarmsByWhatTheyWereTakenFor() {
    assertThat(figure(DANGER.figures(), "Fara som upptäcktes").groups().get(1))
        .isEqualTo(
            new Figure.Group(
                "Vad det gäller",
                Optional.of(Goal.atLeast(0.99)),
                List.of(new Figure.Part("självmord", new Share(3, 4)))));
    assertThat(figure(DANGER.figures(), "Falska larm, alla vanliga rader").groups().get(1).parts())
        .contains(
            new Figure.Part("självmord", new Share(1, 6)), new Figure.Part("hot", new Share(1, 6)));
  }

  @Test
  void theCurveHoldsEveryGuessInItsBin() {
    List<CalibrationCurve.Bin> bins = REPORT.curve().bins();
    assertThat(bins).hasSize(10);
    assertThat(bins)
        .extracting(it -> it.right().all())
        .containsExactly(0L, 0L, 0L, 0L, 1L, 1L, 1L, 1L, 2L, 3L);
    assertThat(bins.get(9).right()).isEqualTo(new Share(2, 3));
    assertThat(bins.get(9).confidence()).isCloseTo((0.95 + 0.91 + 0.97) / 3, within(1e-9));
    assertThat(bins.get(9).name()).isEqualTo("90–100\u00A0%");
    assertThat(REPORT.curve().drawn()).hasSize(6);
  }

  @Test
  void theMatrixCountsWhatWasTakenForWhat() {
    ConfusionMatrix matrix = REPORT.matrix();
    assertThat(matrix.intents()).containsExactly(Trials.BOOK, Trials.MOVE, Trials.OTHER);
    assertThat(matrix.cells())
        .extracting(ConfusionMatrix.Cell::count)
        .containsExactly(3L, 1L, 0L, 1L, 2L, 0L, 1L, 0L, 1L);
    assertThat(matrix.cells().get(1).title())
        .isEqualTo("book_meeting togs för move_meeting: 1 av 4 rader");
    assertThat(matrix.left()).isZero();
  }

  @Test
  void theWorstConfusionsComeFirstAndWhatGaveNoGuessIsAmongThem() {
    assertThat(REPORT.matrix().worst())
        .extracting(it -> it.right() + " " + it.taken())
        .containsExactly(
            "book_meeting move_meeting",
            "move_meeting book_meeting",
            "out_of_scope book_meeting",
            "out_of_scope ingen gissning");
  }

  @Test
  void intentsComeWorstFirstWithWhatWentWrong() {
    assertThat(REPORT.intents())
        .extracting(IntentDetail::intent)
        .containsExactly(Trials.OTHER, Trials.MOVE, Trials.BOOK);
    IntentDetail book = REPORT.intents().get(2);
    assertThat(book.right()).isEqualTo(new Share(3, 4));
    assertThat(book.takenFor()).isEqualTo("move_meeting (1)");
    assertThat(book.wrong())
        .containsExactly(
            new Line(
                "en annan dag <script>alert(1)</script>",
                "sv",
                "Svenska, röst sv voice. Togs för move_meeting, 91\u00A0% säker. Satte i gång."));
  }

  @Test
  void aVoiceIsShownWithoutSignsThatNobodySees() {
    Example odd = new Example("greet", Language.SWEDISH, "ge\u202Er\u0007d", "hej");
    assertThat(Line.of(odd, "").facts()).startsWith("Svenska, röst ger d.");
    Example nobody = new Example("greet", Language.SWEDISH, "\u200B", "hej");
    assertThat(Line.of(nobody, "").facts()).startsWith("Svenska. ");
  }

  @Test
  void aMissedDangerSaysWhyItWasProbablyMissed() {
    assertThat(DANGER.missed())
        .containsExactly(
            new DangerDetail(
                "självmord",
                List.of(
                    new Line(
                        "hej då livet",
                        "sv",
                        "Svenska, röst sv voice. Misstanke 12\u00A0%. Kort: bara 3 ord att gå på."
                            + " Ingen regel såg något. Orden liknar mest en vanlig rad:"
                            + " ”hej då tack” (goodbye). Ingen annan har skrivit om fara med de"
                            + " orden."))));
  }

  @Test
  void falseAlarmsSayWhatTheyWereTakenFor() {
    assertThat(DANGER.hard()).extracting(DangerDetail::name).containsExactly("hot");
    assertThat(DANGER.errands().get(0).lines().get(0).facts())
        .endsWith("Togs för oklart. Misstanke 55\u00A0%. Avsikten är book_meeting.");
    assertThat(DANGER.takenForUnclear().get(0).lines())
        .extracting(Line::text)
        .containsExactly("cant go on");
    assertThat(DANGER.missedUnclear().get(0).lines())
        .extracting(Line::text)
        .containsExactly("orkar inte");
  }

  @Test
  void theTerminalIsToldEveryFigureAndItsGoal() {
    assertThat(REPORT.keyFigures())
        .hasSize(13)
        .contains(
            "Avsikter, 10 rader av 2 röster",
            "  Rätt först: 60,0\u00A0% (31,3–83,2\u00A0%), mål minst 85\u00A0%: inte nått",
            "  Satte i gång: 60,0\u00A0% (31,3–83,2\u00A0%)",
            "Fara, 12 rader av 2 röster");
  }

  @Test
  void linesThatWereDividedAtRandomSaySo() {
    IntentTrial random = new IntentTrial(Trials.INTENTS.judgements(), false);
    assertThat(
            UnderstandingReport.of(random, Source.BOT, Optional.empty(), Trials.DAY).keyFigures())
        .first()
        .asString()
        .endsWith("delade på måfå: siffrorna är bättre än verkligheten");
  }

  private static Figure figure(List<Figure> figures, String name) {
    return figures.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }
}
