package nara.flow;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Map;

/** Waits so long and goes on. What the resident writes meanwhile is dealt with as if it was not. */
public record WaitStep(String id, TemporalAmount length, String then) implements Step {
  @Override
  public List<Route> routes() {
    return List.of(Route.on(then));
  }

  @Override
  public Map<String, Phrase> phrases() {
    return Map.of();
  }

  @Override
  public Move enter(Scene scene) {
    Instant due = due(scene.facts().now(), scene.zone());
    scene.schedule(due, Timer.Kind.WAIT, due);
    return new Move.Await();
  }

  Instant due(Instant since, ZoneId zone) {
    return since.atZone(zone).plus(length).toInstant();
  }
}
