package nara.flow;

import java.util.Optional;

/** Flows that wait for a time. */
final class Waiting {
  private Waiting() {}

  /** Goes on with the innermost flow, if what it waits for has come. */
  static Optional<Move> goOn(Scene scene) {
    if (!(scene.standing() instanceof WaitStep step)) {
      return Optional.empty();
    }
    return scene
        .session()
        .top()
        .map(it -> step.due(it.since(), scene.zone()))
        .filter(due -> !due.isAfter(scene.facts().now()))
        .map(due -> Move.Go.on(step.then()));
  }
}
