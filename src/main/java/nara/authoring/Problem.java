package nara.authoring;

/**
 * Something that is wrong in a file, and how to mend it.
 *
 * @param code by which {@link ProblemTexts} knows it; {@code data} for what a data file's own
 *     reader found
 * @param file the path as the reader would name it, such as {@code flows/book_meeting.yaml}
 * @param line from 1
 * @param column from 1
 */
public record Problem(String code, String file, int line, int column, String problem, String mend) {
  @Override
  public String toString() {
    return file + ":" + line + ":" + column + ": " + problem + ". " + mend;
  }
}
