package nara.flow;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a pattern is told of the conversation that it comes into. */
record Knowing(Map<String, Value> values) {
  Knowing {
    values = Map.copyOf(values);
  }

  /** Before the pattern is entered: the open question's reason, and what was said last. */
  static Knowing of(Scene scene) {
    Map<String, Value> values = new HashMap<>();
    AwaitingStep open = scene.question();
    Optional<Phrase> why = open == null ? Optional.empty() : open.question().why();
    values.put("has_why", Scene.yesOrNo(why.isPresent()));
    why.ifPresent(it -> values.put("why", new Value.Text(scene.fill(it, Map.of()))));
    String last = scene.session().last().text();
    values.put("has_said", Scene.yesOrNo(!last.isEmpty()));
    values.put("last_text", new Value.Text(last));
    values.put("asks", Scene.yesOrNo(open != null));
    return new Knowing(values);
  }

  /** Tells the pattern that was entered. */
  void tell(Scene scene) {
    scene.session().top().ifPresent(it -> scene.top(it.with(values)));
  }
}
