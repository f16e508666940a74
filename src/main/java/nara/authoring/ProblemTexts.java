package nara.authoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import nara.message.Language;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * What problems are called, and how they are mended, by code; in {@code problems/<language>.yaml}.
 */
public final class ProblemTexts {
  private static final String NEAREST = "nearest";
  private static final String ALL = "all";

  /** What stands among the texts and is no problem, but a sentence of several. */
  private static final List<String> PHRASES = List.of(NEAREST, ALL);

  private static final int MOST_LISTED = 8;
  private static final Map<Language, ProblemTexts> READ = new ConcurrentHashMap<>();

  private final Map<String, List<String>> texts;

  private ProblemTexts(Map<String, List<String>> texts) {
    this.texts = texts;
  }

  /** The texts in this language; in Swedish if there are none. */
  public static ProblemTexts in(Language language) {
    return READ.computeIfAbsent(language, ProblemTexts::read);
  }

  private static ProblemTexts read(Language language) {
    String name = "problems/" + language.code() + ".yaml";
    try (InputStream in = ProblemTexts.class.getResourceAsStream(name)) {
      if (in == null) {
        return in(Language.SWEDISH);
      }
      LoadSettings settings = LoadSettings.builder().setSchema(new FailsafeSchema()).build();
      String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      @SuppressWarnings("unchecked")
      Map<String, List<String>> texts =
          (Map<String, List<String>>) new Load(settings).loadFromString(yaml);
      return new ProblemTexts(Map.copyOf(texts));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every code there is. */
  public Iterable<String> codes() {
    return texts.keySet().stream().filter(it -> !PHRASES.contains(it)).toList();
  }

  /**
   * What may be written instead of an unknown name: the nearest few, or all if they are few. Empty
   * if neither, otherwise a sentence and a space.
   */
  String instead(String name, Collection<String> known) {
    String near = near(name, known);
    return near.isEmpty() && !known.isEmpty() && known.size() <= MOST_LISTED
        ? phrase(ALL, new TreeSet<>(known))
        : near;
  }

  /**
   * The nearest few of the known names; empty if none is near, otherwise a sentence and a space.
   */
  String near(String name, Collection<String> known) {
    List<String> near = Nearest.few(name, known);
    return near.isEmpty() ? "" : phrase(NEAREST, near);
  }

  private String phrase(String which, Collection<String> names) {
    String text = texts.getOrDefault(which, List.of("{names}")).get(0);
    return text.replace("{names}", String.join(", ", names)) + " ";
  }

  /** What is wrong. */
  public String problem(String code, String... named) {
    return fill(code, 0, named);
  }

  /** How it is mended. */
  public String mend(String code, String... named) {
    return fill(code, 1, named);
  }

  private String fill(String code, int which, String... named) {
    List<String> both = texts.get(code);
    if (both == null || both.size() != 2) {
      throw new IllegalArgumentException("no texts for the problem " + code);
    }
    String text = both.get(which);
    for (int i = 0; i + 1 < named.length; i += 2) {
      text = text.replace('{' + named[i] + '}', named[i + 1]);
    }
    return text.strip();
  }
}
