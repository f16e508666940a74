package nara.authoring.check;

import java.util.List;
import nara.authoring.Yaml;
import nara.message.Language;

/** Texts of the town that do not stand in every language it speaks. */
final class TownTextsCheck implements Check {
  @Override
  public void check(Material material) {
    Yaml town = material.files().townAt();
    for (Language language : material.otherLanguages()) {
      translated(town.get("name"), language);
      translated(town.get("hours_in_words"), language);
      for (String list : List.of("places", "languages", "help_lines")) {
        town.get(list).map().values().forEach(it -> translated(it.get("name"), language));
      }
    }
  }

  private static void translated(Yaml at, Language language) {
    boolean isThere = at.isMap() && at.get(language.code()).isPresent();
    if (at.isPresent() && !isThere) {
      at.wrong("town_untranslated", "language", language.code());
    }
  }
}
