package nara.authoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nara.message.Language;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * What problems are called, and how they are mended, by code; in {@code problems/<language>.yaml}.
 */
public final class ProblemTexts {
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
    return texts.keySet();
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
    return text;
  }
}
