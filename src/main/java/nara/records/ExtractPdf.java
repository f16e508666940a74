package nara.records;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import nara.records.PdfPages.Style;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** An extract as a PDF: tagged, with its language, its title and numbered pages. */
public final class ExtractPdf {
  private ExtractPdf() {}

  /**
   * What the document says of itself.
   *
   * @param language ISO 639-1
   * @param title what it is, without a name
   * @param page the foot of a page, by its number and how many there are
   * @param missing what is said where so many characters could not be written
   */
  public record Labels(
      String language,
      String title,
      BiFunction<Integer, Integer, String> page,
      IntFunction<String> missing) {}

  /** The file. */
  public static byte[] of(Extract extract, Labels labels) {
    try (PDDocument document = new PDDocument()) {
      describe(document, labels);
      PdfPages pages = new PdfPages(document);
      pages.add(Style.TITLE, extract.title());
      for (String line : extract.head()) {
        pages.add(Style.PLAIN, line);
      }
      for (Extract.Entry entry : extract.entries()) {
        add(pages, entry);
      }
      if (pages.missing() > 0) {
        pages.add(Style.HEAD, labels.missing().apply(pages.missing()));
      }
      pages.finish(labels.page());
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      document.save(file);
      return file.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(PdfPages pages, Extract.Entry entry) throws IOException {
    pages.add(Style.HEAD, entry.head());
    pages.add(Style.SMALL, entry.parties());
    for (String paragraph : entry.lines().toList()) {
      pages.add(Style.SAID, paragraph);
    }
    pages.add(Style.SMALL, entry.mark());
  }

  private static void describe(PDDocument document, Labels labels) {
    document.setVersion(1.7f);
    document.getDocumentInformation().setTitle(labels.title());
    document.getDocumentInformation().setProducer("Nära");
    PDDocumentCatalog catalog = document.getDocumentCatalog();
    catalog.setLanguage(labels.language());
    PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setDisplayDocTitle(true);
    catalog.setViewerPreferences(preferences);
  }
}
