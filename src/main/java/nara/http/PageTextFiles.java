package nara.http;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** Reads the texts of all languages, and refuses them if they do not say the same. */
final class PageTextFiles {
  private static final List<String> LANGUAGES = List.of("sv", "en");

  /** Those of this program, by language. */
  static final Map<String, PageTexts> SHIPPED = shipped();

  private PageTextFiles() {}

  private static Map<String, PageTexts> shipped() {
    Map<String, String> files = new LinkedHashMap<>();
    LANGUAGES.forEach(it -> files.put(it, file("/texts/" + it + ".yaml")));
    return parse(files);
  }

  private static String file(String name) {
    try (InputStream in = PageTextFiles.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not in the program: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param files what stands in the file of each language
   * @throws IllegalStateException naming everything that is missing, broken or different
   */
  static Map<String, PageTexts> parse(Map<String, String> files) {
    List<String> problems = new ArrayList<>();
    Map<String, Map<String, MessageFormat>> all = new LinkedHashMap<>();
    files.forEach((language, yaml) -> all.put(language, formats(language, yaml, problems)));
    Set<String> keys = new TreeSet<>();
    all.values().forEach(it -> keys.addAll(it.keySet()));
    keys.forEach(key -> compare(key, all, problems));
    if (!problems.isEmpty()) {
      throw new IllegalStateException("texts of pages: " + String.join("; ", problems));
    }
    Map<String, PageTexts> texts = new LinkedHashMap<>();
    all.forEach((language, formats) -> texts.put(language, new PageTexts(language, formats)));
    return texts;
  }

  private static void compare(
      String key, Map<String, Map<String, MessageFormat>> all, List<String> problems) {
    Set<Set<String>> arguments = new HashSet<>();
    all.forEach(
        (language, formats) -> {
          MessageFormat format = formats.get(key);
          if (format == null) {
            problems.add(key + " is missing in " + language);
          } else {
            arguments.add(format.getArgumentNames());
          }
        });
    if (arguments.size() > 1) {
      problems.add(key + " has other arguments in another language");
    }
  }

  private static Map<String, MessageFormat> formats(
      String language, String yaml, List<String> problems) {
    LoadSettings settings = LoadSettings.builder().setSchema(new FailsafeSchema()).build();
    Map<String, String> texts = new TreeMap<>();
    flatten("", new Load(settings).loadFromString(yaml), texts, problems);
    Map<String, MessageFormat> formats = new LinkedHashMap<>();
    texts.forEach(
        (key, text) -> {
          try {
            formats.put(key, new MessageFormat(text.strip(), ULocale.forLanguageTag(language)));
          } catch (IllegalArgumentException e) {
            problems.add(key + " in " + language + ": " + e.getMessage());
          }
        });
    return formats;
  }

  private static void flatten(
      String key, Object value, Map<String, String> texts, List<String> problems) {
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (name, below) ->
              flatten(key.isEmpty() ? "" + name : key + "." + name, below, texts, problems));
    } else if (value instanceof String text && !text.isBlank()) {
      texts.put(key, text);
    } else {
      problems.add(key + " is no text");
    }
  }
}
