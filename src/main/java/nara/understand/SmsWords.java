package nara.understand;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the spellings of text messages stand for: "imon" is "imorgon". */
public final class SmsWords {
  private static final String EXAMPLE = "Write the spelling, a tab and what it stands for.";
  private static final int LONGEST_SPELLING = 3;
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+(?:[.:-][\\p{L}\\p{M}\\p{Nd}]+){0,20}");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final Map<String, String> spellings;

  private SmsWords(Map<String, String> spellings) {
    this.spellings = spellings;
  }

  public static SmsWords none() {
    return new SmsWords(Map.of());
  }

  /**
   * Reads a file such as {@code bot/words/sv.tsv}: a spelling of one to three words, a tab, and
   * what it stands for.
   */
  public static SmsWords read(String tsv, String fileName) throws BadDataException {
    DataFile file = new DataFile(tsv, fileName);
    Map<String, String> spellings = new LinkedHashMap<>();
    file.eachRow(
        2,
        EXAMPLE,
        line -> {
          String spelling = Normalizer.lower(line.column(0));
          String meaning = Normalizer.lower(line.column(1));
          int words = SPACES.split(spelling).length;
          if (words > LONGEST_SPELLING || !isWords(spelling)) {
            file.problem(line, "'" + spelling + "' is not one to three words", EXAMPLE);
          } else if (spelling.equals(meaning)) {
            file.problem(line, "'" + spelling + "' stands for itself", "Remove the line.");
          } else if (spellings.putIfAbsent(spelling, meaning) != null) {
            file.problem(line, "'" + spelling + "' stands here twice", "Remove one of them.");
          }
        });
    file.throwProblems();
    return new SmsWords(spellings);
  }

  private static boolean isWords(String spelling) {
    return List.of(SPACES.split(spelling)).stream().allMatch(word -> WORD.matcher(word).matches());
  }

  /** The text as {@link Normalizer#lower} gives it, its spellings replaced; the longest wins. */
  public String expand(String text) {
    String lower = Normalizer.lower(text);
    List<Span> words =
        WORD.matcher(lower).results().map(it -> new Span(it.start(), it.end())).toList();
    StringBuilder expanded = new StringBuilder(lower.length() + 16);
    int copied = 0;
    int word = 0;
    while (word < words.size()) {
      int length = spellingAt(lower, words, word);
      Span first = words.get(word);
      if (length > 0) {
        int end = words.get(word + length - 1).end();
        expanded.append(lower, copied, first.start());
        expanded.append(spellings.get(lower.substring(first.start(), end)));
        copied = end;
      }
      word += Math.max(1, length);
    }
    return expanded.append(lower, copied, lower.length()).toString();
  }

  private int spellingAt(String lower, List<Span> words, int first) {
    for (int length = Math.min(LONGEST_SPELLING, words.size() - first); length > 0; length--) {
      int end = words.get(first + length - 1).end();
      if (spellings.containsKey(lower.substring(words.get(first).start(), end))) {
        return length;
      }
    }
    return 0;
  }

  /** What the hash of a trained model depends on. */
  String content() {
    return spellings.toString();
  }

  private record Span(int start, int end) {}
}
