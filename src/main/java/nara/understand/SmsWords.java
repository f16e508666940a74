package nara.understand;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the spellings of text messages stand for: "imon" is "imorgon". */
public final class SmsWords {
  private static final String EXAMPLE = "Skriv stavningen, en tabb och vad den står för.";
  private static final int LONGEST_SPELLING = 3;
  private static final String WITHIN_WORDS = ".:-";
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final Map<String, String> spellings;

  /** The first words of spellings of several. */
  private final Set<String> beginnings;

  private SmsWords(Map<String, String> spellings) {
    this.spellings = spellings;
    this.beginnings =
        spellings.keySet().stream()
            .filter(it -> it.indexOf(' ') >= 0)
            .map(it -> it.substring(0, wordEnd(it, 0)))
            .collect(Collectors.toSet());
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
            file.problem(line, "'" + spelling + "' är inte ett till tre ord", EXAMPLE);
          } else if (spelling.equals(meaning)) {
            file.problem(line, "'" + spelling + "' står för sig själv", "Ta bort raden.");
          } else if (spellings.putIfAbsent(spelling, meaning) != null) {
            file.problem(line, "'" + spelling + "' står här två gånger", "Ta bort den ena.");
          }
        });
    file.throwProblems();
    return new SmsWords(spellings);
  }

  private static boolean isWords(String spelling) {
    return List.of(SPACES.split(spelling)).stream()
        .allMatch(word -> !word.isEmpty() && wordEnd(word, 0) == word.length());
  }

  /** The text as {@link Normalizer#lower} gives it, its spellings replaced; the longest wins. */
  public String expand(String text) {
    String lower = Normalizer.lower(text);
    StringBuilder expanded = new StringBuilder(lower.length() + 16);
    int at = 0;
    while (at < lower.length()) {
      int end = wordEnd(lower, at);
      if (end == at) {
        expanded.append(lower.charAt(at));
        at++;
      } else {
        int spellingEnd = spellingEnd(lower, at, end);
        String words = lower.substring(at, spellingEnd);
        expanded.append(spellings.getOrDefault(words, words));
        at = spellingEnd;
      }
    }
    return expanded.toString();
  }

  /** Where the longest spelling ends that begins at a word, else where the word ends. */
  private int spellingEnd(String lower, int start, int wordEnd) {
    int longest = wordEnd;
    if (beginnings.contains(lower.substring(start, wordEnd))) {
      int end = wordEnd;
      for (int words = 2; words <= LONGEST_SPELLING; words++) {
        end = nextWordEnd(lower, end);
        if (spellings.containsKey(lower.substring(start, end))) {
          longest = end;
        }
      }
    }
    return longest;
  }

  private static int nextWordEnd(String lower, int after) {
    int start = after;
    while (start < lower.length() && wordEnd(lower, start) == start) {
      start++;
    }
    return wordEnd(lower, start);
  }

  /** A dot, colon or hyphen between letters or digits is of the word. */
  private static int wordEnd(String lower, int start) {
    int end = Normalizer.wordEnd(lower, start);
    while (end > start && end < lower.length() && WITHIN_WORDS.indexOf(lower.charAt(end)) >= 0) {
      int next = Normalizer.wordEnd(lower, end + 1);
      if (next == end + 1) {
        return end;
      }
      end = next;
    }
    return end;
  }

  /** What the hash of a trained model depends on. */
  String content() {
    return spellings.toString();
  }
}
