package nara.cli.converse;

/**
 * Where a conversation went otherwise than the file says.
 *
 * @param line in the file
 */
public record Failure(String file, int line, String problem) {
  @Override
  public String toString() {
    return file + ":" + line + ": " + problem;
  }
}
