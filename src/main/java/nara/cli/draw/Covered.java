package nara.cli.draw;

import java.util.Set;
import nara.flow.Flow;
import nara.flow.Route;
import nara.flow.Step;

/**
 * What conversations go through.
 *
 * @param steps as {@code book_meeting.pick}
 * @param routes as {@code book_meeting.pick>other time}: the step, and {@link Route#by} as it is
 */
public record Covered(Set<String> steps, Set<String> routes) {
  public Covered {
    steps = Set.copyOf(steps);
    routes = Set.copyOf(routes);
  }

  /** The name of a step, as {@link #steps} has it. */
  public static String step(Flow flow, Step step) {
    return flow.id() + "." + step.id();
  }

  /** The name of a route, as {@link #routes} has it. */
  public static String route(Flow flow, Step step, Route route) {
    return step(flow, step) + ">" + route.by();
  }
}
