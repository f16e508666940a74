package nara.authoring;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Where a character of a scalar stands in the file, although quotes, escapes, indents and line ends
 * stand there too.
 *
 * @param line from 1
 * @param column from 1
 */
record TextPlace(int line, int column) {

  /**
   * The place.
   *
   * @param value what the scalar means
   * @param index of the character in it
   */
  static TextPlace of(Mark start, Optional<Mark> end, String value, int index) {
    int[] source = start.getBuffer();
    int last = end.map(Mark::getPointer).orElse(source.length);
    int[] sought = value.codePoints().toArray();
    int before = value.codePointCount(0, Math.min(index, value.length()));
    int line = start.getLine() + 1;
    int column = start.getColumn() + 1;
    int at = 0;
    for (int i = start.getPointer(); i < last; i++) {
      boolean same = at < sought.length && isSame(source[i], sought[at]);
      if (same && at == before) {
        break;
      }
      at += same ? 1 : 0;
      column = source[i] == '\n' ? 1 : column + 1;
      line += source[i] == '\n' ? 1 : 0;
    }
    return new TextPlace(line, column);
  }

  /** A line end within a text is read as a space. */
  private static boolean isSame(int written, int read) {
    return written == read || (written == '\n' && read == ' ');
  }
}
