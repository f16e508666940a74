package nara.flow;

import java.util.List;
import java.util.Map;

/** The introduction around the first answer: that a machine writes, and how to reach a human. */
final class Greeting {
  private static final String PATTERN = "greeting";

  private Greeting() {}

  /** Puts it around what was said. A pattern's own words name the way to a human themselves. */
  static void around(Scene scene) {
    boolean namesHuman = scene.says().stream().anyMatch(it -> namesHuman(scene.book(), it));
    scene.sayBesides(0, PATTERN, "hello", Map.of());
    if (!namesHuman) {
      scene.sayBesides(scene.says().size(), PATTERN, "human", Map.of());
    }
  }

  private static boolean namesHuman(FlowBook book, Say say) {
    String flow = say.step().split("\\.", 2)[0];
    boolean says = List.of("MÄNNISKA", "HUMAN").stream().anyMatch(say.text()::contains);
    return says || book.isPattern(flow);
  }
}
