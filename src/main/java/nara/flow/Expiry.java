package nara.flow;

import java.util.List;
import java.util.Optional;

/** Questions that waited too long. */
final class Expiry {
  private static final String PATTERN = "expired";

  private Expiry() {}

  /** Drops them, and those that nobody asks any more, and keeps in mind which errand it was. */
  static void drop(Scene scene) {
    Session session = scene.session();
    List<Frame> open = Chains.keep(session.frames(), it -> isOpen(scene, it));
    Optional<String> dropped =
        Chains.of(session.frames()).stream()
            .filter(it -> !isOpen(scene, it))
            .map(it -> Chains.root(it).flow())
            .filter(it -> !scene.book().isPattern(it))
            .reduce((first, last) -> last);
    scene.session(session.withFrames(open));
    dropped.ifPresent(
        it -> scene.session(scene.session().withMemory(memory(scene).withExpired(it))));
  }

  private static boolean isOpen(Scene scene, List<Frame> chain) {
    if (!chain.stream().allMatch(it -> stands(scene, it))) {
      return false;
    }
    Frame tip = Chains.tip(chain);
    boolean waits =
        scene.book().flow(tip).flatMap(it -> it.step(tip.step())).orElseThrow() instanceof WaitStep;
    Flow root = scene.book().flow(Chains.root(chain)).orElseThrow();
    return waits || scene.facts().now().isBefore(tip.since().plus(root.expiresAfter()));
  }

  private static boolean stands(Scene scene, Frame frame) {
    return scene.book().flow(frame).flatMap(it -> it.step(frame.step())).isPresent();
  }

  /** A gentle word to whoever comes back to such a question. */
  static Move tell(Scene scene) {
    String flow = memory(scene).expired();
    Move move = Entrances.pattern(scene, PATTERN);
    if (flow != null) {
      Asides.errand(scene, flow).forEach(scene::set);
      scene.set("expired_flow", new Value.Text(flow));
    }
    return move;
  }

  /** The resident has written: what waited is past. */
  static void forget(Scene scene) {
    scene.session(scene.session().withMemory(memory(scene).withExpired(null)));
  }

  private static Memory memory(Scene scene) {
    return scene.session().memory();
  }
}
