package nara.authoring.check;

import java.util.ArrayList;
import java.util.List;
import nara.authoring.FlowFile;
import nara.authoring.Yaml;
import nara.flow.Phrase;
import nara.flow.Step;
import nara.message.Language;

/** Texts that do not stand in every language that the town speaks. */
final class TranslationsCheck implements Check {
  private static final List<String> KEYS = List.of("say", "sms", "web", "again", "why");

  @Override
  public void check(Material material) {
    for (Language language : material.otherLanguages()) {
      for (FlowFile file : material.all()) {
        check(file, language);
      }
      material.files().intents().forEach((intent, at) -> label(intent, at, language, material));
    }
  }

  private static void label(String intent, Yaml at, Language language, Material material) {
    Phrase label = material.files().labels().get(intent);
    if (label != null && !label.speaks(language)) {
      at.wrong("label_untranslated", "intent", intent, "language", language.code());
    }
  }

  private static void check(FlowFile file, Language language) {
    Yaml translation = file.translations().get(language);
    if (translation == null) {
      List<String> speaking =
          file.flow().steps().stream().filter(it -> !it.phrases().isEmpty()).map(Step::id).toList();
      if (!speaking.isEmpty()) {
        file.at()
            .get("flow")
            .wrong(
                "translation_file_missing",
                "flow",
                file.flow().id(),
                "language",
                language.code(),
                "steps",
                String.join(", ", speaking));
      }
      return;
    }
    if (!translation.isMap()) {
      return;
    }
    for (Step step : file.flow().steps()) {
      Yaml swedish = file.step(step.id());
      Yaml other = translation.get("steps").get(step.id());
      for (Missing it : missing(swedish, other)) {
        it.at()
            .wrong(
                "translation_missing",
                "key",
                it.key(),
                "step",
                step.id(),
                "language",
                language.code(),
                "file",
                translation.file());
      }
    }
  }

  private record Missing(String key, Yaml at) {}

  private static List<Missing> missing(Yaml swedish, Yaml other) {
    List<Missing> all = new ArrayList<>();
    for (String key : KEYS) {
      boolean isWritten = other.isMap() && (has(other, key) || isSaidOtherwise(key, other));
      if (has(swedish, key) && !isWritten) {
        all.add(new Missing(key, swedish.get(key)));
      }
    }
    swedish
        .get("options")
        .map()
        .forEach(
            (option, words) -> {
              if (!other.isMap() || !has(other.get("options"), option)) {
                all.add(new Missing("options: " + option, words));
              }
            });
    return all;
  }

  /** A text for one channel may be spared where the other language has one for all. */
  private static boolean isSaidOtherwise(String key, Yaml other) {
    return List.of("sms", "web").contains(key) && has(other, "say");
  }

  private static boolean has(Yaml at, String key) {
    return at.isMap() && at.get(key).isPresent();
  }
}
