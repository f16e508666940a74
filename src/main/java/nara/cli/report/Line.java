package nara.cli.report;

import java.util.Locale;
import nara.understand.Example;
import nara.understand.Normalizer;

/**
 * An example line, as the page shows it.
 *
 * @param language its ISO 639-1 code
 * @param facts what else is known of it, in a few words
 */
public record Line(String text, String language, String facts) {
  /**
   * Shows a line.
   *
   * @param more what became of it
   */
  static Line of(Example example, String more) {
    String name = Normalizer.clean(example.voice());
    String voice = name.isEmpty() ? "" : ", röst " + name;
    return new Line(
        Normalizer.clean(example.text()),
        example.language().code(),
        capital(Swedish.language(example.language())) + voice + ". " + more);
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
