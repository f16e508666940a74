package nara.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nara.flow.Input.Heard;
import org.jspecify.annotations.Nullable;

/** "Nej, onsdag menade jag": the flow goes back to the question that this answers. */
final class Corrections {
  private static final String PATTERN = "correct";

  private final Scene scene;
  private final Heard heard;

  Corrections(Scene scene, Heard heard) {
    this.scene = scene;
    this.heard = heard;
  }

  /** Where the correction leads; empty if this is none, or if the open question takes it. */
  Optional<Move> move() {
    AwaitingStep open = scene.question();
    if (!heard.reply().corrects()
        || (open != null && (open.takesEverything() || peek(open)))
        || scene.session().top().filter(it -> scene.book().isPattern(it.flow())).isPresent()) {
      return Optional.empty();
    }
    return ofThisFlow().or(this::ofTheLast).or(this::ofSomething);
  }

  /** Whether the open question takes it; the scene stays as it is. */
  private boolean peek(AwaitingStep open) {
    Session before = scene.session();
    boolean takes = open.unmistakable(scene, heard).isPresent();
    scene.session(before);
    return takes;
  }

  /** A question that was answered in the flows under way, the latest first. */
  private Optional<Move> ofThisFlow() {
    Session whole = scene.session();
    List<List<Frame>> chains = Chains.of(whole.frames());
    int from = chains.isEmpty() ? 0 : whole.frames().size() - chains.get(chains.size() - 1).size();
    for (int i = whole.frames().size() - 1; i >= from; i--) {
      Frame frame = whole.frames().get(i);
      for (String question : latestFirst(frame.answered())) {
        scene.session(whole.withFrames(whole.frames().subList(0, i)));
        Optional<Move> move = backTo(frame, question);
        if (move.isPresent()) {
          return move;
        }
      }
    }
    scene.session(whole);
    return Optional.empty();
  }

  /** The flow that has just ended, where its end can still be corrected. */
  private Optional<Move> ofTheLast() {
    return JustEnded.of(scene).flatMap(it -> it.correct(scene, heard));
  }

  /** Back to a question of a flow, with another answer; empty if it is none. */
  private Optional<Move> backTo(Frame frame, String question) {
    scene.session(scene.session().push(frame.at(question, scene.facts().now())));
    AwaitingStep step = scene.question();
    Optional<Move> move =
        step == null
            ? Optional.empty()
            : step.unmistakable(scene, heard)
                .or(() -> step instanceof ChooseStep it ? byTime(it) : Optional.empty());
    if (move.isPresent()) {
      scene.sayBesides(scene.says().size(), PATTERN, "changed", Map.of());
      scene.session().top().ifPresent(it -> scene.top(it.withAnswer()));
      Entrances.remember(scene, heard);
    }
    return move;
  }

  /** "Hellre fredag" chooses nothing that was offered, but says what to look for. */
  private Optional<Move> byTime(ChooseStep step) {
    return heard.wishes().isEmpty() ? Optional.empty() : step.answer(scene, heard);
  }

  /** "Jag svarade fel" says that something was wrong, and not what: it is asked again. */
  private Optional<Move> ofSomething() {
    Optional<Frame> top = scene.session().top();
    if (top.isEmpty() || scene.namesErrand(heard)) {
      return Optional.empty();
    }
    @Nullable String latest = latestFirst(top.get().answered()).stream().findFirst().orElse(null);
    if (latest == null) {
      return Optional.empty();
    }
    scene.sayBesides(scene.says().size(), PATTERN, "which", Map.of());
    return Optional.of(Move.Go.on(latest));
  }

  private static List<String> latestFirst(List<String> questions) {
    List<String> turned = new ArrayList<>(questions);
    Collections.reverse(turned);
    return turned;
  }
}
