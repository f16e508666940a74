package nara.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Map;

/**
 * Says something at a later time, whatever is under way then, and goes on at once.
 *
 * @param of the moment it counts from: a {@code {variable}}, or empty for now
 * @param before how long before that moment; a {@link Period} in days, or a {@link Duration}
 * @param isAfter whether it is after that moment instead
 */
public record RemindStep(
    String id, String of, TemporalAmount before, boolean isAfter, Phrase say, String then)
    implements Step {
  /** What comes after a moment can be said so much later than it should. */
  private static final Duration STILL_WORTH_SAYING = Duration.ofDays(2);

  /** What leads to its text, when its time has come. */
  static final String DUE = "due";

  @Override
  public List<Route> routes() {
    return List.of(Route.on(then), Route.of(DUE, id));
  }

  @Override
  public Map<String, Phrase> phrases() {
    return Map.of("say", say);
  }

  @Override
  public Move enter(Scene scene) {
    Instant due = due(scene);
    if (due.isAfter(scene.facts().now())) {
      Instant notAfter = isAfter || of.isEmpty() ? due.plus(STILL_WORTH_SAYING) : moment(scene);
      scene.schedule(due, Timer.Kind.REMIND, notAfter);
    }
    return Move.Go.on(then);
  }

  private Instant due(Scene scene) {
    var moment = moment(scene).atZone(scene.zone());
    return (isAfter ? moment.plus(before) : moment.minus(before)).toInstant();
  }

  private Instant moment(Scene scene) {
    if (of.isEmpty()) {
      return scene.facts().now();
    }
    return scene
        .argument(of)
        .filter(Value.Moment.class::isInstance)
        .map(it -> ((Value.Moment) it).at())
        .orElseThrow(() -> new IllegalStateException(of + " is no moment to be reminded of"));
  }
}
