package nara.authoring.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nara.message.Language;
import nara.message.SmsText;

/** The alphabet of text messages, and what to write in the place of what is not in it. */
final class Gsm7Letters {
  /** Those whose letters are all in it. */
  private static final Set<String> WRITTEN_IN_IT =
      Set.of("sv", "en", "fi", "da", "nb", "no", "de", "it");

  private static final Map<String, String> INSTEAD =
      Map.ofEntries(
          Map.entry("–", "-"),
          Map.entry("—", "-"),
          Map.entry("‑", "-"),
          Map.entry("”", "\""),
          Map.entry("“", "\""),
          Map.entry("„", "\""),
          Map.entry("’", "'"),
          Map.entry("‘", "'"),
          Map.entry("…", "..."),
          Map.entry("•", "-"),
          Map.entry("\u00a0", "' '"),
          Map.entry("\t", "' '"),
          Map.entry("á", "a"),
          Map.entry("ê", "e"),
          Map.entry("č", "c"),
          Map.entry("š", "s"),
          Map.entry("×", "x"),
          Map.entry("½", "1/2"));

  private Gsm7Letters() {}

  static boolean suffice(Language language) {
    return WRITTEN_IN_IT.contains(language.code());
  }

  /** The letters of a text that are not in it. */
  static List<String> outside(String text) {
    return new SmsText(text).outsideGsm7();
  }

  /** What to write in the place of a letter; empty if nothing stands for it. */
  static String instead(String sign) {
    return INSTEAD.getOrDefault(sign, "");
  }
}
