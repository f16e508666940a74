package nara.understand;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text read as an answer to what was just asked.
 *
 * @param pick the number of the option, 1 for the first, -1 for the last
 * @param yes whether it agrees
 * @param no whether it declines
 * @param words its words, lower-case
 */
public record Answer(OptionalInt pick, boolean yes, boolean no, Set<String> words) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern LEADING_DIGIT =
      Pattern.compile(
          "^(?:(?:jag |ja )?(?:tar|väljer|vill ha|take|alt|alternativ|nr|nummer|number|option)\\.? )?"
              + "(?:den )?([1-9])(?::?(?:an|a|e|ans))?(?=$|[ ,.!?)]+(?!\\d))(?! ?(?:barn|veck|timm|dag|min|mån|år|st\\b))");
  private static final Map<String, Integer> NAMED =
      Map.ofEntries(
          Map.entry("ettan", 1),
          Map.entry("tvåan", 2),
          Map.entry("tvaan", 2),
          Map.entry("trean", 3),
          Map.entry("etta", 1),
          Map.entry("tvåa", 2),
          Map.entry("trea", 3));
  private static final Map<String, Integer> ORDINALS =
      Map.ofEntries(
          Map.entry("första", 1),
          Map.entry("forsta", 1),
          Map.entry("ena", 1),
          Map.entry("andra", 2),
          Map.entry("tredje", 3),
          Map.entry("sista", -1),
          Map.entry("senare", -1),
          Map.entry("tidigare", 1),
          Map.entry("first", 1),
          Map.entry("second", 2),
          Map.entry("third", 3),
          Map.entry("last", -1));
  private static final Pattern ORDINAL = Pattern.compile("\\b(?:den|det|the) (\\p{L}+)");
  private static final Set<String> YES =
      Set.of(
          "ja", "jaa", "japp", "jo", "jajamän", "jajamen", "ok", "okej", "okey", "oki", "visst",
          "gärna", "garna", "absolut", "javisst", "yes", "yep", "yeah", "sure", "precis", "stämmer",
          "j");
  private static final Set<String> NO =
      Set.of("nej", "nä", "nää", "näe", "na", "nope", "no", "icke", "n");
  private static final List<String> YES_PHRASES =
      List.of(
          "gör det",
          "gör de",
          "det går bra",
          "går bra",
          "det funkar",
          "blir bra",
          "kör på",
          "låter bra",
          "that works");

  public Answer {
    words = Set.copyOf(words);
  }

  /** Reads a text. */
  public static Answer read(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    List<String> ordered = WORD.matcher(plain).results().map(it -> it.group()).toList();
    Set<String> words = new HashSet<>(ordered);
    String first = ordered.isEmpty() ? "" : ordered.get(0);
    boolean no = NO.contains(first);
    boolean yes = !no && (YES.contains(first) || YES_PHRASES.stream().anyMatch(plain::contains));
    return new Answer(pick(plain, words), yes, no, words);
  }

  private static OptionalInt pick(String plain, Set<String> words) {
    Matcher digit = LEADING_DIGIT.matcher(plain);
    if (digit.find()) {
      return OptionalInt.of(Integer.parseInt(digit.group(1)));
    }
    for (Map.Entry<String, Integer> named : NAMED.entrySet()) {
      if (words.contains(named.getKey())) {
        return OptionalInt.of(named.getValue());
      }
    }
    Matcher ordinal = ORDINAL.matcher(plain);
    while (ordinal.find()) {
      Integer number = ORDINALS.get(ordinal.group(1));
      if (number != null) {
        return OptionalInt.of(number);
      }
    }
    return OptionalInt.empty();
  }
}
