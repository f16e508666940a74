package nara.flow;

import java.util.List;

/** The introduction around the first answer: that a machine writes, and how to reach a human. */
final class Greeting {
  private static final String PATTERN = "greeting";
  private static final String BEFORE = "hello";
  private static final String AFTER = "human";

  private Greeting() {}

  /** Puts it around what was said. A pattern's own words name the way to a human themselves. */
  static void around(FlowBook book, Scene scene) {
    List<Say> said = List.copyOf(scene.says());
    scene.says().clear();
    speak(book, BEFORE, scene);
    scene.says().addAll(said);
    boolean namesHuman =
        said.stream().anyMatch(it -> isPattern(book, it) || it.text().contains("MÄNNISKA"));
    if (!namesHuman) {
      speak(book, AFTER, scene);
    }
  }

  private static boolean isPattern(FlowBook book, Say say) {
    return book.patterns().containsKey(say.step().split("\\.", 2)[0]);
  }

  private static void speak(FlowBook book, String step, Scene scene) {
    book.pattern(PATTERN)
        .step(step)
        .ifPresent(
            found ->
                found.phrases().values().forEach(it -> scene.says().add(say(step, it, scene))));
  }

  private static Say say(String step, Phrase phrase, Scene scene) {
    return new Say(PATTERN + "." + step, scene.wording().fill(phrase, scene.facts().values()));
  }
}
