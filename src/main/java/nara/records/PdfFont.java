package nara.records;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * DejaVu Sans in a document: Latin, Cyrillic, Greek and Arabic letters. A character that it lacks
 * stands as an empty box.
 */
final class PdfFont {
  private static final String BOX = "□";
  private static final float UNITS = 1000;

  private final PDType0Font font;
  private final CmapLookup letters;
  private final ArabicShaping shaping = new ArabicShaping(ArabicShaping.LETTERS_SHAPE);
  private int missing;

  PdfFont(PDDocument document) throws IOException {
    TrueTypeFont file = read();
    // ligatures would be read aloud and searched for as one odd letter
    file.setEnableGsub(false);
    this.letters = file.getUnicodeCmapLookup();
    this.font = PDType0Font.load(document, file, true);
  }

  private static TrueTypeFont read() throws IOException {
    try (InputStream in = PdfFont.class.getResourceAsStream("DejaVuSans.ttf")) {
      if (in == null) {
        throw new IllegalStateException("not in the program: DejaVuSans.ttf");
      }
      return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
    }
  }

  PDType0Font font() {
    return font;
  }

  /** How many characters it has lacked so far. */
  int missing() {
    return missing;
  }

  /** The lines of a paragraph, none wider than {@code width}, each in the order it is read. */
  List<String> lines(String paragraph, float size, float width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : shaped(paragraph).split(" ", -1)) {
      if (line.length() > 0 && width(line + " " + word, size) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
      breakLong(lines, line, size, width);
    }
    lines.add(line.toString());
    return lines;
  }

  /** A word that is wider than a line goes on in the next one. */
  private void breakLong(List<String> lines, StringBuilder line, float size, float width) {
    while (width(line.toString(), size) > width) {
      int end = line.offsetByCodePoints(0, 1);
      float taken = width(line.substring(0, end), size);
      while (end < line.length()) {
        int next = line.offsetByCodePoints(end, 1);
        taken += width(line.substring(end, next), size);
        if (taken > width) {
          break;
        }
        end = next;
      }
      lines.add(line.substring(0, end));
      line.delete(0, end);
    }
  }

  private float width(String text, float size) {
    try {
      return font.getStringWidth(text) / UNITS * size;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String shaped(String text) {
    try {
      return printable(shaping.shape(text));
    } catch (ArabicShapingException e) {
      return printable(text);
    }
  }

  private String printable(String text) {
    StringBuilder printable = new StringBuilder();
    text.codePoints()
        .forEach(
            it -> {
              if (UCharacter.isWhitespace(it) || UCharacter.isUWhiteSpace(it)) {
                printable.append(' ');
              } else if (isShown(it)) {
                printable.append(hasLetter(it) ? Character.toString(it) : BOX);
              }
            });
    return printable.toString();
  }

  /** Marks of direction, joiners and control characters have no look of their own. */
  private static boolean isShown(int character) {
    int type = Character.getType(character);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && !UCharacter.hasBinaryProperty(
            character, com.ibm.icu.lang.UProperty.DEFAULT_IGNORABLE_CODE_POINT);
  }

  private boolean hasLetter(int character) {
    boolean has = letters.getGlyphId(character) != 0;
    missing += has ? 0 : 1;
    return has;
  }

  /** A line as it is drawn from left to right; {@code paragraph} says which way it runs. */
  static String drawn(String line, String paragraph) {
    boolean isLeftwards = Bidi.getBaseDirection(paragraph) == Bidi.RTL;
    Bidi bidi = new Bidi(line, isLeftwards ? Bidi.RTL : Bidi.LTR);
    return bidi.isLeftToRight()
        ? line
        : bidi.writeReordered(Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING);
  }
}
