package nara.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import nara.records.Extract.Entry;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The PDF can be read again, by people, programs and aloud. */
final class ExtractPdfTest {
  private static final ExtractPdf.Labels LABELS =
      new ExtractPdf.Labels(
          "sv",
          "Utdrag till akten",
          (page, all) -> "Sida " + page + " av " + all,
          missing -> missing + " saknas");

  private static PDDocument pdf(String text) throws IOException {
    Entry entry = new Entry("2026-11-23 09.10 · SMS", "Från Åsa Öberg till Ängby", text, "");
    Extract extract = new Extract("Åsa Öberg", List.of("Handläggare: Sara Lind"), List.of(entry));
    return Loader.loadPDF(ExtractPdf.of(extract, LABELS));
  }

  private static String read(String text) throws IOException {
    try (PDDocument pdf = pdf(text)) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  @Test
  void everySwedishLetterIsReadAgain() throws IOException {
    assertThat(read("Går det bra? Ähm, öh: fin flod, ÅÄÖ é ü – ’"))
        .contains(
            "Åsa Öberg",
            "Handläggare: Sara Lind",
            "2026-11-23 09.10 · SMS",
            "Från Åsa Öberg till Ängby",
            "Går det bra? Ähm, öh: fin flod, ÅÄÖ é ü – ’",
            "Sida 1 av 1")
        .doesNotContain("saknas");
  }

  @Test
  void otherAlphabetsAreWrittenAsFarAsTheFontGoes() throws IOException {
    String text = read("Привіт. Dziękuję, çığ.\nمرحبا سلام پچژگ");

    assertThat(text).contains("Привіт. Dziękuję, çığ.", "مرحبا").doesNotContain("□");
  }

  @Test
  void whatTheFontLacksIsABoxAndIsCounted() throws IOException {
    String text = read("ሰላም hej \uD83E\uDEE8 \uD800 \u0007\t\u200B slut");

    assertThat(text).contains("□□□ hej □", "slut", "5 saknas");
  }

  @Test
  void aLongTextGoesOnOverPagesAndAWordWithoutAnEndIsBroken() throws IOException {
    String text = "ord och mening ".repeat(2_000) + "\n" + "x".repeat(3_000) + "\nsist";
    try (PDDocument pdf = pdf(text)) {
      String read = new PDFTextStripper().getText(pdf);

      assertThat(pdf.getNumberOfPages()).isGreaterThan(5);
      assertThat(read).contains("Sida 2 av " + pdf.getNumberOfPages(), "sist");
      assertThat(read.split("mening", -1)).hasSize(2_001);
      assertThat(read.chars().filter(it -> it == 'x').count()).isEqualTo(3_000);
    }
  }

  @Test
  void itIsTaggedWithItsLanguageAndATitleThatNamesNobody() throws IOException {
    try (PDDocument pdf = pdf("hej")) {
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("sv");
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Utdrag till akten");
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getKids()).hasSize(1);
      assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getParentTree().getNumbers())
          .containsKey(0);
    }
  }
}
