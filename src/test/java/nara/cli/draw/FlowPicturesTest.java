package nara.cli.draw;

import static nara.cli.draw.DrawnFlows.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nara.flow.AskStep;
import nara.flow.BranchStep;
import nara.flow.CallStep;
import nara.flow.ConfirmStep;
import nara.flow.EndStep;
import nara.flow.Flow;
import nara.flow.GotoStep;
import nara.flow.Phrase;
import nara.flow.Question;
import nara.flow.RemindStep;
import nara.flow.Route;
import nara.flow.SayStep;
import nara.flow.Step;
import nara.flow.WaitStep;
import nara.message.Channel;
import nara.message.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class FlowPicturesTest {
  private static final String NASTY = "Fråga <b>\"Sara\"</b> & säg 'hej'";

  private static final Question QUESTION =
      new Question(
          Phrase.swedish("Vad gäller det?"), Optional.empty(), Optional.empty(), true, false);

  private final FlowPictures pictures = FlowPictures.of(SHIPPED);

  @Test
  void everyStepOfEveryFlowIsInItsPicture() {
    for (Flow flow : DrawnFlows.all(pictures)) {
      Document picture = DrawnFlows.parse(pictures.picture(flow));
      for (Step step : flow.steps()) {
        String name = Covered.step(flow, step);
        assertThat(DrawnFlows.withAttribute(picture, "data-step", name)).as(name).hasSize(1);
        assertThat(DrawnFlows.box(picture, name).orElseThrow())
            .contains(step.id())
            .contains(Look.of(step).word());
      }
    }
  }

  @Test
  void everyRouteOfEveryFlowIsInItsPictureWithWhatLeadsThere() {
    for (Flow flow : DrawnFlows.all(pictures)) {
      Document picture = DrawnFlows.parse(pictures.picture(flow));
      for (Step step : flow.steps()) {
        for (Route route : step.routes()) {
          String name = Covered.route(flow, step, route);
          List<Element> drawn = DrawnFlows.withAttribute(picture, "data-route", name);
          assertThat(drawn).as(name).hasSize(1);
          assertThat(drawn.get(0).getAttribute("data-to")).as(name).isEqualTo(route.to());
          assertThat(DrawnFlows.words(drawn.get(0)))
              .as(name)
              .isEqualTo(RouteWords.of(step, route, SHIPPED));
        }
      }
    }
  }

  @Test
  void whatResidentsReadStandsInTheBoxes() {
    List<String> unread = new ArrayList<>();
    for (Flow flow : DrawnFlows.all(pictures)) {
      Document picture = DrawnFlows.parse(pictures.picture(flow));
      for (Step step : flow.steps()) {
        String box = DrawnFlows.box(picture, Covered.step(flow, step)).orElseThrow();
        for (Phrase phrase : step.phrases().values()) {
          String text = phrase.pattern(Language.SWEDISH, Channel.SMS);
          if (!text.contains("{") && !box.contains(text)) {
            unread.add(text);
          }
        }
      }
    }
    assertThat(unread).isEmpty();
  }

  @Test
  void aPictureTellsWhatTheFlowIsForAndHowItBegins() {
    Flow flow = SHIPPED.startedBy("book_meeting").orElseThrow().main();
    Document picture = DrawnFlows.parse(pictures.picture(flow));

    assertThat(DrawnFlows.words(picture.getDocumentElement()))
        .startsWith("Boka en tid med sin egen handläggare book_meeting")
        .contains("Invånarens ärende: \"boka en tid\"");
    assertThat(picture.getDocumentElement().getAttribute("role")).isEqualTo("img");
    assertThat(picture.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo(flow.purpose());
    assertThat(picture.getElementsByTagName("desc").item(0).getTextContent())
        .contains("pick: låter välja. Sedan offer (annan dag/tid)");
  }

  @ParameterizedTest
  @CsvSource({
    "WORDS, 'Svaret är ord, men inget annat ärende. Det sparas som answer'",
    "EVERYTHING, 'Svaret är vad som helst, också en hel berättelse. Det sparas som answer'",
    "PHONE_NUMBER, 'Svaret är ett telefonnummer. Det sparas som answer'"
  })
  void aQuestionTellsWhatItTakesAndANoIsANo(AskStep.Takes takes, String told) {
    Flow flow =
        DrawnFlows.flow(
            "asking",
            "Frågar något",
            new AskStep("ask", "answer", QUESTION, false, takes, Optional.of("end"), "end"),
            new ConfirmStep("sure", QUESTION, "end", "end"),
            end("end"));
    Document picture = DrawnFlows.parse(FlowPictures.of(DrawnFlows.book(flow)).picture(flow));

    assertThat(DrawnFlows.box(picture, "asking.ask").orElseThrow()).endsWith(told);
    assertThat(DrawnFlows.box(picture, "asking.sure").orElseThrow())
        .endsWith("Svaret är ja eller nej");
    assertThat(
            DrawnFlows.words(
                DrawnFlows.withAttribute(picture, "data-route", "asking.ask>other no").get(0)))
        .isEqualTo("nej");
  }

  @Test
  void whatIsWrittenInTheFilesIsNeverMarkup() {
    Flow flow =
        DrawnFlows.flow(
            "nasty",
            NASTY,
            new BranchStep("which", "a", Map.of("<&\">", "end"), "end"),
            new EndStep(
                "end", Optional.of(Phrase.swedish(NASTY + "\u0007")), "<told>", Optional.empty()));
    FlowPictures of = FlowPictures.of(DrawnFlows.book(flow));
    Document picture = DrawnFlows.parse(of.picture(flow));

    assertThat(picture.getElementsByTagName("b").getLength()).isZero();
    assertThat(DrawnFlows.box(picture, "nasty.end").orElseThrow())
        .contains("Fråga <b>\"Sara\"</b> & säg 'hej'")
        .contains("<told>");
    assertThat(DrawnFlows.withAttribute(picture, "data-route", "nasty.which><&\">")).hasSize(1);
    assertThat(DrawnFlows.words(DrawnFlows.parse(of.whole()).getDocumentElement()))
        .contains("<b>\"Sara\"</b>");
    assertThat(IndexPage.html(of)).contains("&lt;b>").doesNotContain("<b>");
  }

  @Test
  void aStepThatLeadsToAnotherFlowIsALinkToItsPicture() {
    Flow flow =
        DrawnFlows.flow(
            "one",
            "Det ena",
            new CallStep("call", "other", Map.of(), Map.of("told", "go", CallStep.ANY, "go")),
            new GotoStep("go", "other"));
    Flow other = DrawnFlows.flow("other", "Det andra", end("end"));
    FlowPictures of = FlowPictures.of(DrawnFlows.book(flow, other));

    assertThat(links(of.picture(flow))).containsExactly("other.svg", "other.svg");
    assertThat(links(of.whole())).containsExactlyInAnyOrder("one.svg", "other.svg");
    assertThat(of.across(of.flows()).arrows())
        .extracting(it -> it.arrow().from() + ">" + it.arrow().to())
        .containsExactly("one>other");
  }

  @Test
  void theWholeLeadsToEveryPictureAndHasThePatternsApart() {
    String whole = pictures.whole();

    assertThat(links(whole))
        .containsExactlyInAnyOrderElementsOf(
            DrawnFlows.all(pictures).stream().map(it -> it.id() + ".svg").toList());
    assertThat(DrawnFlows.words(DrawnFlows.parse(whole).getDocumentElement()))
        .contains("Det som kan hända i vilket flöde som helst")
        .contains("Invånarens ärende: \"boka en tid\"");
  }

  @Test
  void aFlowOfFortyStepsIsDrawnWithinSeconds() {
    Flow flow = big(40);
    FlowPictures of = FlowPictures.of(DrawnFlows.book(flow));
    long begun = System.nanoTime();

    Document picture = DrawnFlows.parse(of.picture(flow));

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    assertThat(flow.steps())
        .allSatisfy(it -> assertThat(DrawnFlows.box(picture, Covered.step(flow, it))).isPresent());
  }

  @Test
  void noPictureIsWiderThanAWall() {
    for (Flow flow : DrawnFlows.all(pictures)) {
      assertThat(pictures.plan(flow).width()).as(flow.id()).isLessThan(Layout.WIDEST);
    }
    assertThat(width(pictures.whole())).isLessThan(Layout.WIDEST);
  }

  @Test
  void manyAnswersToOneQuestionDoNotAllStandBesideEachOther() {
    Flow flow = fan(12);
    FlowPictures of = FlowPictures.of(DrawnFlows.book(flow));

    assertThat(width(of.picture(flow))).isLessThan(2500);
  }

  @Test
  void waitingIsToldInDays() {
    Flow flow =
        DrawnFlows.flow(
            "later", "Senare", new WaitStep("wait", Period.ofDays(2), "end"), end("end"));
    String picture = FlowPictures.of(DrawnFlows.book(flow)).picture(flow);

    assertThat(DrawnFlows.box(DrawnFlows.parse(picture), "later.wait").orElseThrow())
        .isEqualTo("Väntar wait Väntar 2 dagar och går sedan vidare");
  }

  @Test
  void aReminderLeadsToItsOwnTextWhenItIsTime() {
    Flow flow = reminder();
    Document picture = DrawnFlows.parse(FlowPictures.of(DrawnFlows.book(flow)).picture(flow));

    assertThat(DrawnFlows.box(picture, "reminder.remind").orElseThrow())
        .isEqualTo("Väntar remind Imorgon har du en tid. 1 dag före meeting");
    assertThat(
            DrawnFlows.words(
                DrawnFlows.withAttribute(picture, "data-route", "reminder.remind>due").get(0)))
        .isEqualTo("när det är dags");
  }

  /** A step that leads to itself. */
  static Flow reminder() {
    Phrase text = Phrase.swedish("Imorgon har du en tid.");
    return DrawnFlows.flow(
        "reminder",
        "Minner om en tid",
        new RemindStep("remind", "{meeting}", Period.ofDays(1), false, text, "end"),
        end("end"));
  }

  /** A chain in which every fifth step may go back, and every seventh to the end. */
  static Flow big(int count) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < count - 1; i++) {
      String next = i == count - 2 ? "end" : "step_" + (i + 1);
      String text = "Det här är steg " + i + ". Svara som du vill, {name}, eller MÄNNISKA.";
      steps.add(
          i % 5 == 4
              ? new BranchStep(
                  "step_" + i, "what", Map.of("yes", "step_" + (i - 4), "no", "end"), next)
              : new SayStep("step_" + i, Phrase.swedish(text), next));
    }
    steps.add(end("end"));
    return DrawnFlows.flow("big", "Ett långt flöde", steps.toArray(Step[]::new));
  }

  /** One question with so many answers, each with a step of its own. */
  private static Flow fan(int count) {
    Map<String, String> cases = new HashMap<>();
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      cases.put("svar " + i, "step_" + i);
      steps.add(
          new SayStep(
              "step_" + i, Phrase.swedish("Du svarade " + i + " och får veta mer."), "end"));
    }
    steps.add(0, new BranchStep("which", "answer", cases, "end"));
    steps.add(end("end"));
    return DrawnFlows.flow("fan", "Många svar", steps.toArray(Step[]::new));
  }

  private static Step end(String id) {
    return new EndStep(id, Optional.empty(), "told", Optional.empty());
  }

  private static List<String> links(String svg) {
    Document picture = DrawnFlows.parse(svg);
    List<String> links = new ArrayList<>();
    for (int i = 0; i < picture.getElementsByTagName("a").getLength(); i++) {
      links.add(((Element) picture.getElementsByTagName("a").item(i)).getAttribute("href"));
    }
    return links;
  }

  private static double width(String svg) {
    return Double.parseDouble(DrawnFlows.parse(svg).getDocumentElement().getAttribute("width"));
  }
}
