package nara.understand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Example sentences, one a line. */
public final class ExampleLines {
  private static final int LONGEST = 1_600;

  private ExampleLines() {}

  /**
   * Reads a file such as {@code bot/intents/sv/book_meeting.txt}: one sentence a line, {@code #}
   * starts a comment line.
   *
   * @return the sentences as they stand, at least one
   * @throws BadDataException if a sentence stands twice, has nothing to read, a tab or more than
   *     1,600 characters, or if there is none
   */
  public static List<String> read(String content, String fileName) throws BadDataException {
    DataFile file = new DataFile(content, fileName);
    List<String> sentences = new ArrayList<>();
    Map<String, Integer> firstSeen = new HashMap<>();
    file.eachLine(
        line -> {
          String sentence = line.column(0);
          String key = Normalizer.clean(sentence).toLowerCase(java.util.Locale.ROOT);
          if (line.columns().size() > 1) {
            file.problem(line, "a tab in the sentence", "Write a space.");
          } else if (sentence.length() > LONGEST) {
            file.problem(line, "longer than an SMS can be", "Shorten it to 1,600 characters.");
          } else if (key.isEmpty()) {
            file.problem(line, "nothing that can be read", "Remove the line.");
          } else if (firstSeen.containsKey(key)) {
            file.problem(line, "also on line " + firstSeen.get(key), "Remove one of them.");
          } else {
            firstSeen.put(key, line.number());
            sentences.add(sentence);
          }
        });
    file.throwProblems();
    if (sentences.isEmpty()) {
      file.problem("no sentences", "Write at least one, or remove the file.");
      file.throwProblems();
    }
    return List.copyOf(sentences);
  }
}
