package nara.understand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nara.message.Language;

/** Example sentences, one a line. */
public final class ExampleLines {
  private static final int LONGEST = 1_600;
  private static final Pattern VOICE = Pattern.compile("#\\s*voice:\\s*(\\S.*)");

  /** With the sign after it, or one word and no more, it is no ordinary comment. */
  private static final Pattern LIKE_A_VOICE =
      Pattern.compile(
          "#+\\s*(?:voices?|röst|rost|röster|rösten)(?:\\s*[:=](.*)|\\s+(\\S+))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private ExampleLines() {}

  /**
   * Reads a file such as {@code bot/intents/sv/book_meeting.txt}: one sentence a line, {@code #}
   * starts a comment line. The comment {@code # voice: gerd} says who wrote the lines after it.
   *
   * @return the sentences as they stand, at least one
   * @throws BadDataException if a sentence stands twice, has nothing to read, a tab or more than
   *     1,600 characters, if a comment looks as if it said who wrote them and does not, or if there
   *     is no sentence
   */
  public static List<Example> read(String content, String fileName, String label, Language language)
      throws BadDataException {
    DataFile file = new DataFile(content, fileName);
    List<Example> examples = new ArrayList<>();
    Map<String, Integer> firstSeen = new HashMap<>();
    String[] voice = {""};
    file.eachLine(
        line -> {
          String sentence = line.column(0);
          String key = Normalizer.clean(sentence).toLowerCase(Locale.ROOT);
          if (line.columns().size() > 1) {
            file.problem(line, "en tabb i meningen", "Skriv ett mellanslag.");
          } else if (sentence.length() > LONGEST) {
            file.problem(line, "längre än ett sms kan vara", "Korta till 1600 tecken.");
          } else if (key.isEmpty()) {
            file.problem(line, "inget som går att läsa", "Ta bort raden.");
          } else if (firstSeen.putIfAbsent(key, line.number()) != null) {
            file.problem(line, "står också på rad " + firstSeen.get(key), "Ta bort den ena.");
          } else {
            examples.add(new Example(label, language, voice[0], sentence));
          }
        },
        comment -> {
          Matcher named = VOICE.matcher(comment.column(0));
          if (named.matches()) {
            voice[0] = named.group(1).strip();
          } else {
            requireNoLikeness(comment, file);
          }
        });
    file.throwProblems();
    if (examples.isEmpty()) {
      file.problem("inga meningar", "Skriv minst en, eller ta bort filen.");
      file.throwProblems();
    }
    return List.copyOf(examples);
  }

  private static void requireNoLikeness(DataFile.Line comment, DataFile file) {
    Matcher like = LIKE_A_VOICE.matcher(comment.column(0));
    if (like.matches()) {
      String name = Objects.requireNonNullElseGet(like.group(1), () -> like.group(2)).strip();
      file.problem(
          comment,
          "det här säger inte vem som skrev raderna",
          "Skriv # voice: " + (name.isEmpty() ? "gerd" : name) + ".");
    }
  }
}
