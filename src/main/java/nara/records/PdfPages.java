package nara.records;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/** Fills pages with paragraphs, from the top down. */
final class PdfPages {
  private static final float MARGIN = 56;
  private static final float FOOT = 34;
  private static final float LINE = 1.4f;
  private static final float SMALL_SIZE = 9;

  /** How a paragraph looks, and what it is to whoever has it read aloud. */
  enum Style {
    TITLE("H1", 16, 0, 0),
    PLAIN("P", 10, 2, 0),
    HEAD("H2", 11, 12, 0),
    SMALL("P", SMALL_SIZE, 1, 0),
    SAID("P", 10, 2, 14);

    private final String tag;
    private final float size;
    private final float before;
    private final float indent;

    Style(String tag, float size, float before, float indent) {
      this.tag = tag;
      this.size = size;
      this.before = before;
      this.indent = indent;
    }
  }

  private final PDDocument document;
  private final PdfFont font;
  private final PdfTags tags;
  private @Nullable PDPageContentStream content;
  private PDPage page = new PDPage();
  private float y;

  PdfPages(PDDocument document) throws IOException {
    this.document = document;
    this.font = new PdfFont(document);
    this.tags = new PdfTags(document);
  }

  /** How many characters could not be written so far. */
  int missing() {
    return font.missing();
  }

  /** Adds a paragraph; nothing if it is empty. */
  void add(Style style, String paragraph) throws IOException {
    if (paragraph.isBlank()) {
      return;
    }
    float width = PDRectangle.A4.getWidth() - 2 * MARGIN - style.indent;
    List<String> lines = font.lines(paragraph, style.size, width);
    // a heading stays with what it is the heading of
    int together = style == Style.HEAD ? 3 : 1;
    PDPageContentStream open = room(style.before + together * style.size * LINE);
    y -= style.before;
    tags.begin(style.tag);
    for (String line : lines) {
      open = room(style.size * LINE);
      y -= style.size * LINE;
      write(open, style, line, paragraph);
    }
  }

  private void write(PDPageContentStream open, Style style, String line, String paragraph)
      throws IOException {
    String drawn = PdfFont.drawn(line, paragraph);
    String read = Normalizer2.getNFKCInstance().normalize(line);
    open.beginMarkedContent(
        COSName.getPDFName(style.tag), tags.next(page, drawn.equals(line) ? "" : read));
    text(open, style.size, MARGIN + style.indent, y, drawn);
    open.endMarkedContent();
  }

  private void text(PDPageContentStream open, float size, float x, float at, String text)
      throws IOException {
    open.beginText();
    open.setFont(font.font(), size);
    open.newLineAtOffset(x, at);
    open.showText(text);
    open.endText();
  }

  private PDPageContentStream room(float needed) throws IOException {
    if (content != null && y - needed >= MARGIN) {
      return content;
    }
    if (content != null) {
      content.close();
    }
    page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    tags.beginPage(page);
    y = PDRectangle.A4.getHeight() - MARGIN;
    PDPageContentStream opened = new PDPageContentStream(document, page);
    content = opened;
    return opened;
  }

  /** Numbers the pages. */
  void finish(BiFunction<Integer, Integer, String> label) throws IOException {
    if (content != null) {
      content.close();
    }
    int all = document.getNumberOfPages();
    for (int i = 0; i < all; i++) {
      try (PDPageContentStream foot =
          new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true, true)) {
        foot.beginMarkedContent(COSName.ARTIFACT);
        text(foot, SMALL_SIZE, MARGIN, FOOT, label.apply(i + 1, all));
        foot.endMarkedContent();
      }
    }
    tags.finish();
  }
}
