package nara.flow;

import java.util.List;

/** The introduction around the first answer: that a machine writes, and how to reach a human. */
final class Greeting {
  private Greeting() {}

  /**
   * Puts {@code hello} before what was said, and {@code human} after it unless that stands there.
   */
  static void around(Flow greeting, Scene scene) {
    List<Say> said = List.copyOf(scene.says());
    scene.says().clear();
    greeting.step("hello").ifPresent(it -> speak(greeting, it, scene));
    scene.says().addAll(said);
    boolean namesHuman = said.stream().anyMatch(it -> it.text().contains("MÄNNISKA"));
    if (!namesHuman) {
      greeting.step("human").ifPresent(it -> speak(greeting, it, scene));
    }
  }

  private static void speak(Flow greeting, Step step, Scene scene) {
    step.phrases()
        .values()
        .forEach(
            phrase ->
                scene
                    .says()
                    .add(
                        new Say(
                            greeting.id() + "." + step.id(),
                            scene.wording().fill(phrase, scene.facts().values()))));
  }
}
