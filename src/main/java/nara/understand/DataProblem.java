package nara.understand;

/**
 * Something wrong in a file that people write.
 *
 * @param line from 1
 * @param mend what to write instead
 */
public record DataProblem(String file, int line, String problem, String mend) {
  @Override
  public String toString() {
    return file + ":" + line + ": " + problem + ". " + mend;
  }
}
