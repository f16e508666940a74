package nara.authoring.check;

import java.util.List;
import nara.authoring.Yaml;
import nara.message.Language;

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
    material.files().intents().values().forEach(it -> texts(it, "sms_not_gsm7"));
    town(material.files().townAt());
  }

  /** What of the town stands in messages. */
  private static void town(Yaml town) {
    texts(town.get("hours_in_words"), "town_not_gsm7");
    for (String list : List.of("staff", "places", "languages", "help_lines")) {
      town.get(list).map().values().forEach(it -> texts(it.get("name"), "town_not_gsm7"));
    }
  }

  private static void texts(Yaml at, String code) {
    if (at.isText()) {
      tell(at.text(), at, code);
    } else if (at.isMap()) {
      at.map()
          .forEach(
              (language, text) -> {
                if (Gsm7Letters.suffice(new Language(language))) {
                  tell(text.text(), text, code);
                }
              });
    }
  }

  private static void tell(String text, Yaml at, String code) {
    for (String sign : Gsm7Letters.outside(text)) {
      String instead = Gsm7Letters.instead(sign);
      String mended = instead.isEmpty() ? code : code + "_instead";
      at.at(text.indexOf(sign)).wrong(mended, "sign", sign, "instead", instead);
    }
  }
}
