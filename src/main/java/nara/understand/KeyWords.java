package nara.understand;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words that mean the same always, whatever the classifier believes and whatever flow is open:
 * MÄNNISKA, AVBRYT, HJÄLP, STOPP, START.
 */
public final class KeyWords {
  private static final String EXAMPLE =
      "Skriv whole eller contains, en avsikt och frasen, med tabb emellan.";
  private static final Pattern INTENT = Pattern.compile("[a-z][a-z_]*");

  /**
   * A phrase that always means the same.
   *
   * @param phrase its words, folded, with a space at both ends
   * @param isWhole whether the message must be the phrase and nothing else
   * @param file in which it stands
   * @param line where it stands, from 1
   */
  public record Key(String intent, String phrase, boolean isWhole, String file, int line) {}

  private final List<Key> whole;
  private final List<Key> contained;

  private KeyWords(List<Key> whole, List<Key> contained) {
    this.whole = List.copyOf(whole);
    this.contained = List.copyOf(contained);
  }

  /**
   * Reads a file such as {@code bot/keywords/sv.tsv}: {@code whole} (the message is the phrase and
   * nothing else) or {@code contains} (the phrase stands somewhere in it), an intent, a phrase.
   */
  public static KeyWords read(String tsv, String fileName) throws BadDataException {
    DataFile file = new DataFile(tsv, fileName);
    List<Key> whole = new ArrayList<>();
    List<Key> contained = new ArrayList<>();
    file.eachRow(
        3,
        EXAMPLE,
        line -> {
          boolean isWhole = !line.column(0).equals("contains");
          String phrase = plain(line.column(2));
          Key key = new Key(line.column(1), phrase, isWhole, fileName, line.number());
          List<Key> keys = isWhole ? whole : contained;
          @Nullable String problem = problem(line.column(0), key, keys);
          if (problem == null) {
            keys.add(key);
          } else {
            file.problem(line, problem, EXAMPLE);
          }
        });
    file.throwProblems();
    return new KeyWords(whole, contained);
  }

  private static @Nullable String problem(String kind, Key key, List<Key> keys) {
    if (!kind.equals("whole") && !kind.equals("contains")) {
      return "'" + kind + "' är varken whole eller contains";
    }
    if (!INTENT.matcher(key.intent()).matches()) {
      return "'" + key.intent() + "' är ingen avsikt";
    }
    if (key.phrase().isBlank()) {
      return "inget ord i frasen";
    }
    // somebody who is cut off cannot ask why
    if (kind.equals("contains") && key.intent().equals("stop_messages")) {
      return "stop_messages går bara när det är hela meddelandet: den som stängs av kan inte fråga varför";
    }
    boolean twice = keys.stream().anyMatch(it -> it.phrase().equals(key.phrase()));
    return twice ? "'" + key.phrase().strip() + "' står här två gånger" : null;
  }

  /** The key words of all the languages; where they collide, those that come first win. */
  public static KeyWords all(Collection<KeyWords> languages) {
    List<Key> whole = new ArrayList<>();
    List<Key> contained = new ArrayList<>();
    for (KeyWords words : languages) {
      whole.addAll(words.whole);
      contained.addAll(words.contained);
    }
    return new KeyWords(whole, contained);
  }

  /** All of them: first those that must be the whole message. */
  public List<Key> keys() {
    List<Key> all = new ArrayList<>(whole);
    all.addAll(contained);
    return all;
  }

  /** A word or phrase in the form in which key words have theirs. */
  public static String plainly(String phrase) {
    return plain(phrase);
  }

  /** The intent of a message by its key words; case, signs and the marks of å ä ö do not count. */
  public Optional<String> intent(String text) {
    String plain = plain(text);
    for (Key key : whole) {
      if (plain.equals(key.phrase())) {
        return Optional.of(key.intent());
      }
    }
    for (Key key : contained) {
      if (plain.contains(key.phrase())) {
        return Optional.of(key.intent());
      }
    }
    return Optional.empty();
  }

  /** With a space at both ends, so that a phrase begins and ends where words do. */
  private static String plain(String text) {
    String folded = Normalizer.fold(text);
    StringBuilder plain = new StringBuilder(folded.length() + 2).append(' ');
    for (int at = 0; at < folded.length(); at += Character.charCount(folded.codePointAt(at))) {
      int sign = folded.codePointAt(at);
      if (Character.isLetterOrDigit(sign)) {
        plain.appendCodePoint(sign);
      } else if (plain.charAt(plain.length() - 1) != ' ') {
        plain.append(' ');
      }
    }
    return plain.charAt(plain.length() - 1) == ' '
        ? plain.toString()
        : plain.append(' ').toString();
  }
}
