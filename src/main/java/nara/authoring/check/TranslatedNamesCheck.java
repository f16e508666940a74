package nara.authoring.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nara.message.Language;

/** Translations that name something else than the Swedish text. */
final class TranslatedNamesCheck implements Check {
  @Override
  public void check(Material material) {
    List<FlowText> all = FlowText.all(material);
    for (FlowText text : all) {
      if (!text.language().equals(Language.SWEDISH)) {
        all.stream()
            .filter(it -> isSwedishOf(it, text))
            .findFirst()
            .ifPresent(it -> compare(text, it));
      }
    }
  }

  private static boolean isSwedishOf(FlowText it, FlowText text) {
    return it.language().equals(Language.SWEDISH)
        && it.file().equals(text.file())
        && it.step().id().equals(text.step().id())
        && it.key().equals(text.key());
  }

  private static void compare(FlowText text, FlowText swedish) {
    Set<String> wanted = names(swedish);
    Set<String> own = names(text);
    text.names().stream()
        .filter(it -> !it.isShown() && !wanted.contains(it.name()))
        .forEach(it -> own.remove(it.name()));
    boolean canBeRead = !own.isEmpty() || !text.text().contains("{");
    if (!own.equals(wanted) && canBeRead) {
      text.at()
          .wrong("translation_names", "own", Words.listed(own), "swedish", Words.listed(wanted));
    }
  }

  private static Set<String> names(FlowText text) {
    Set<String> names = new TreeSet<>();
    text.names().forEach(it -> names.add(it.name()));
    return names;
  }
}
