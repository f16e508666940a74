package nara.authoring.check;

import nara.flow.Kind;

/**
 * What must not stand in a text message: a resident's own words, what is sensitive, and keys that
 * are no words.
 */
final class SecretsCheck implements Check {
  @Override
  public void check(Material material) {
    for (FlowText text : FlowText.all(material)) {
      for (TextName it : text.names()) {
        if (it.isShown()) {
          Kind kind = text.known(material).get(it.name());
          check(text, it, kind == null ? Kind.TEXT : kind);
        }
      }
    }
  }

  private static void check(FlowText text, TextName name, Kind kind) {
    String code =
        switch (kind) {
          case WORDS -> text.goesBySms() ? "sms_words" : "";
          case SENSITIVE -> text.goesBySms() ? "sms_sensitive" : "";
          case KEY, YES_NO, WISHES -> "key_shown";
          default -> "";
        };
    if (!code.isEmpty()) {
      String shown = code.equals("key_shown") ? name.name() : "{" + name.name() + "}";
      text.at().at(name.index()).wrong(code, "name", shown);
    }
  }
}
