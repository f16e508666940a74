package nara.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import nara.understand.IntentTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportPageTest {
  private static final String PAGE = ReportPage.html(Trials.report());

  @Test
  void everySectionIsThereAndTheContentsLeadToIt() throws Exception {
    Document page = parse(PAGE);
    List<String> ids = values(page, "*", "id");
    assertThat(ids).doesNotHaveDuplicates().contains("figures", "curve", "matrix", "intents");
    assertThat(values(page, "a", "href"))
        .containsExactly("#figures", "#curve", "#matrix", "#intents", "#danger")
        .allSatisfy(it -> assertThat(ids).contains(it.substring(1)));
    assertThat(values(page, "*", "aria-labelledby")).isSubsetOf(ids);
    assertThat(values(page, "*", "aria-describedby")).isSubsetOf(ids);
    assertThat(texts(page, "h3"))
        .contains(
            "Rätt först",
            "De vanligaste felen",
            "Fara som upptäcktes",
            "Faror som ingen hade tittat på",
            "Falska larm: vanliga ärenden");
  }

  @Test
  void whatALineHoldsIsTextAndNothingElse() throws Exception {
    assertThat(PAGE).doesNotContain("<script");
    assertThat(texts(parse(PAGE), "q"))
        .contains("en annan dag <script>alert(1)</script>", "another day & \"time\"");
  }

  @Test
  void nothingIsFetchedFromElsewhere() throws Exception {
    assertThat(PAGE).doesNotContain("http:", "https:", "url(", "@import", "<link", "src=");
  }

  @Test
  void aGoalThatIsMissedIsSaidInWords() throws Exception {
    assertThat(texts(parse(PAGE), "p"))
        .contains(
            "Mål: minst 85\u00A0%. Målet är inte nått.",
            "Mål: högst 3\u00A0%. Målet är inte nått.", "Inget mål är satt.");
  }

  @Test
  void everyCellOfTheMatrixHasATitle() throws Exception {
    assertThat(texts(parse(PAGE), "title"))
        .contains("book_meeting förstods rätt: 3 av 4 rader")
        .contains("out_of_scope togs för move_meeting: 0 av 3 rader");
  }

  @Test
  void withoutVoicesThePageSaysThatTheFiguresAreTooGood() throws Exception {
    IntentTrial random = new IntentTrial(Trials.INTENTS.judgements(), false);
    String page =
        ReportPage.html(UnderstandingReport.of(random, Source.BOT, Optional.empty(), Trials.DAY));
    assertThat(PAGE).doesNotContain("bättre än verkligheten");
    assertThat(page).contains("Siffrorna är bättre än verkligheten.", "Fara är inte mätt");
    assertThat(parse(page).getDocumentElement().getTagName()).isEqualTo("html");
  }

  @Test
  void aFolderOfOthersIsNamedAndItsOwnFilesAreSpokenOf() throws Exception {
    Source folder = Source.of(Path.of("some/banking & more"), "oos");
    IntentTrial trial = folder.inItsWords(Trials.INTENTS);
    String html =
        ReportPage.html(UnderstandingReport.of(trial, folder, Optional.empty(), Trials.DAY));
    Document page = parse(html);
    String question = "Hur bra förstår assistenten avsikterna i mappen banking & more?";
    assertThat(texts(page, "title")).contains(question + " – Nära");
    assertThat(texts(page, "h1")).containsExactly(question);
    assertThat(html).contains("oos.txt", "Togs för ").doesNotContain("out_of_scope", "MÄNNISKA");
    assertThat(texts(page, "dd")).noneMatch(it -> it.contains("påhittad"));
  }

  @Test
  void whoWroteTheLinesIsNotCalledAPerson() throws Exception {
    assertThat(texts(parse(PAGE), "p")).anyMatch(it -> it.endsWith("på 10 rader av 2 röster."));
    assertThat(texts(parse(PAGE), "dd")).anyMatch(it -> it.startsWith("En påhittad skribent"));
  }

  @Test
  void aLineIsReadInItsOwnDirection() throws Exception {
    assertThat(parse(PAGE).getElementsByTagName("q").getLength()).isPositive();
    assertThat(values(parse(PAGE), "q", "dir"))
        .hasSize(parse(PAGE).getElementsByTagName("q").getLength())
        .containsOnly("auto");
  }

  @Test
  void nothingToJudgeIsAPageToo() throws Exception {
    UnderstandingReport empty =
        UnderstandingReport.of(
            new IntentTrial(List.of(), false), Source.BOT, Optional.empty(), Trials.DAY);
    assertThat(texts(parse(ReportPage.html(empty)), "p"))
        .contains("Mål: minst 85\u00A0%. Det finns inga rader att mäta på.");
  }

  @Test
  void aPageTakesThePlaceOfTheEarlierOne(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("data/report/understanding.html");
    ReportPage.write(Trials.report(), file);
    ReportPage.write(Trials.report(), file);
    assertThat(Files.readString(file)).isEqualTo(PAGE);
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  /** Fails where it is not well-formed. */
  private static Document parse(String page) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(page)));
  }

  private static List<String> texts(Document page, String tag) {
    NodeList found = page.getElementsByTagName(tag);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      texts.add(found.item(i).getTextContent().strip());
    }
    return texts;
  }

  private static List<String> values(Document page, String tag, String attribute) {
    NodeList found = page.getElementsByTagName(tag);
    List<String> values = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      if (found.item(i) instanceof Element element && element.hasAttribute(attribute)) {
        values.add(element.getAttribute(attribute));
      }
    }
    return values;
  }
}
