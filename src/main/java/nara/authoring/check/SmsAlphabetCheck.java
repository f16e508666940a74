package nara.authoring.check;

import java.util.List;
import nara.authoring.Yaml;

/**
 * Letters that are not in the alphabet of text messages: one of them halves what a message holds.
 */
final class SmsAlphabetCheck implements Check {
  @Override
  public void check(Material material) {
    for (FlowText text : FlowText.bySms(material)) {
      if (Gsm7Letters.suffice(text.language())) {
        tell(text.text(), text.at(), "sms_not_gsm7");
      }
    }
    material
        .files()
        .labels()
        .forEach(
            (intent, label) ->
                label
                    .patterns()
                    .forEach(
                        (language, texts) -> {
                          Yaml at = material.files().intents().get(intent);
                          Yaml own = at.isMap() ? at.get(language.code()) : at;
                          if (Gsm7Letters.suffice(language)) {
                            tell(own.text(), own, "sms_not_gsm7");
                          }
                        }));
    town(material.files().townAt());
  }

  /** What of the town stands in messages. */
  private static void town(Yaml town) {
    texts(town.get("hours_in_words"));
    for (String list : List.of("staff", "places", "languages", "help_lines")) {
      town.get(list).map().values().forEach(it -> texts(it.get("name")));
    }
  }

  private static void texts(Yaml at) {
    List<Yaml> texts = at.isMap() ? List.copyOf(at.map().values()) : at.list();
    texts.forEach(it -> tell(it.text(), it, "town_not_gsm7"));
  }

  private static void tell(String text, Yaml at, String code) {
    for (String sign : Gsm7Letters.outside(text)) {
      String instead = Gsm7Letters.instead(sign);
      String mended = instead.isEmpty() ? code : code + "_instead";
      at.at(text.indexOf(sign)).wrong(mended, "sign", sign, "instead", instead);
    }
  }
}
