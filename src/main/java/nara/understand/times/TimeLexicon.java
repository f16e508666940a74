package nara.understand.times;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nara.understand.EditDistance;
import org.jspecify.annotations.Nullable;

/** The words of time of one language, read from its file; the file explains its form. */
final class TimeLexicon {
  private static final int SHORTEST_TO_MEND = 5;
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** Ordinary words one letter from a weekday or a month. */
  private static final Set<String> NEVER_MENDED =
      Set.of("fridag", "augusta", "midag", "lovdag", "torgdag", "vardag", "morsdag", "fardag");

  private final Map<String, Map<TimeKind, String>> exact = new HashMap<>();
  private final Map<String, Map<TimeKind, String>> folded = new HashMap<>();
  private final Map<String, Integer> longestPhrase = new HashMap<>();
  private final Set<String> mendable = new TreeSet<>();

  private TimeLexicon() {}

  /**
   * Reads a lexicon beside this class.
   *
   * @throws IllegalStateException if it is absent or a line is not in the form
   */
  static TimeLexicon read(String resource) {
    TimeLexicon lexicon = new TimeLexicon();
    try (InputStream in = TimeLexicon.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no lexicon " + resource);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          lexicon.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    lexicon.exact.replaceAll((words, meanings) -> Collections.unmodifiableMap(meanings));
    lexicon.folded.replaceAll((words, meanings) -> Collections.unmodifiableMap(meanings));
    return lexicon;
  }

  private void add(String line) {
    int colon = line.indexOf(": ");
    List<String> head = List.of(SPACES.split(line.substring(0, Math.max(0, colon)), -1));
    if (head.size() != 2) {
      throw new IllegalStateException("not KIND VALUE: words: " + line);
    }
    TimeKind kind = TimeKind.valueOf(head.get(0));
    for (String written : SPACES.split(line.substring(colon + 2).strip(), -1)) {
      boolean asWritten = written.startsWith("!");
      String words = (asWritten ? written.substring(1) : written).replace('_', ' ');
      put(exact, words, kind, head.get(1));
      List<String> phrase = List.of(words.split(" ", -1));
      longestPhrase.merge(TimeSpelling.fold(phrase.get(0)), phrase.size(), Math::max);
      if (!asWritten) {
        put(folded, TimeSpelling.fold(words), kind, head.get(1));
        if (isMendable(kind, words)) {
          mendable.add(TimeSpelling.fold(words));
        }
      }
    }
  }

  private static void put(
      Map<String, Map<TimeKind, String>> index, String words, TimeKind kind, String value) {
    index.computeIfAbsent(words, any -> new EnumMap<>(TimeKind.class)).put(kind, value);
  }

  private static boolean isMendable(TimeKind kind, String word) {
    return (kind == TimeKind.WEEKDAY && (word.endsWith("dag") || word.endsWith("dagen")))
        || (kind == TimeKind.WEEKDAY && word.endsWith("day"))
        || (kind == TimeKind.MONTH && word.length() >= SHORTEST_TO_MEND);
  }

  /** How many words the longest phrase has that begins with this one; 0 if there is none. */
  int longestPhrase(String firstWord) {
    return longestPhrase.getOrDefault(TimeSpelling.fold(firstWord), 0);
  }

  /** What a lower-case word or phrase can be, empty if nothing of time. */
  Map<TimeKind, String> find(String words) {
    Map<TimeKind, String> found = exact.get(words);
    return found != null ? found : folded.getOrDefault(TimeSpelling.fold(words), Map.of());
  }

  /** What a misspelled word was meant to be, if that is a weekday or a month. */
  Map<TimeKind, String> mend(String word) {
    String nearest = nearest(TimeSpelling.fold(word));
    return nearest == null ? Map.of() : folded.getOrDefault(nearest, Map.of());
  }

  private @Nullable String nearest(String word) {
    if (word.length() < SHORTEST_TO_MEND || word.length() > 14 || NEVER_MENDED.contains(word)) {
      return null;
    }
    int budget = word.length() >= 8 ? 2 : 1;
    String nearest = null;
    int least = budget + 1;
    for (String candidate : mendable) {
      if (candidate.charAt(0) == word.charAt(0)) {
        int distance = EditDistance.between(word, candidate, budget);
        if (distance < least) {
          least = distance;
          nearest = candidate;
        }
      }
    }
    return nearest;
  }
}
