package nara.cli.converse;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nara.flow.Flow;
import nara.flow.Passage;
import nara.flow.Route;
import nara.flow.Step;

/** Which steps and ways of the flows conversations came by. */
public final class Coverage {
  /**
   * Something that no conversation came by.
   *
   * @param by what leads on from the step, as the file has it; null for the step itself
   */
  public record Gap(String flow, String step, String by, boolean isStep) {
    @Override
    public String toString() {
      String place = flow + "." + step;
      return isStep ? place : place + " (" + (by.isEmpty() ? "then" : by) + ")";
    }
  }

  /** What no conversation brings about: a fault of the program, and silence. */
  private static final Set<String> NOT_PLAYED = Set.of("failed", "human_owns");

  private final Set<String> steps = new HashSet<>();
  private final Set<String> routes = new HashSet<>();

  /** Counts what a conversation came by. */
  public void add(Result result) {
    for (Exchange exchange : result.exchanges()) {
      exchange.path().forEach(this::add);
      exchange.replies().forEach(it -> steps.addAll(it.steps()));
    }
  }

  private void add(Passage passage) {
    steps.add(passage.flow() + "." + passage.to());
    routes.add(route(passage.flow(), passage.from(), passage.by()));
  }

  private static String route(String flow, String step, String by) {
    return flow + "." + step + ">" + by;
  }

  /** The steps that were come to, {@code flow.step}. */
  public Set<String> steps() {
    return Set.copyOf(steps);
  }

  /** The ways that were gone, {@code flow.step>by}. */
  public Set<String> routes() {
    return Set.copyOf(routes);
  }

  /** What no conversation came by, in the order of the flows' names and their steps. */
  public List<Gap> gaps(Collection<Flow> flows) {
    return flows.stream()
        .filter(it -> !NOT_PLAYED.contains(it.id()))
        .sorted((one, other) -> one.id().compareTo(other.id()))
        .flatMap(flow -> flow.steps().stream().flatMap(step -> gaps(flow, step)))
        .toList();
  }

  private Stream<Gap> gaps(Flow flow, Step step) {
    if (!steps.contains(flow.id() + "." + step.id())) {
      return Stream.of(new Gap(flow.id(), step.id(), "", true));
    }
    return step.routes().stream()
        .map(Route::by)
        .distinct()
        .filter(by -> !routes.contains(route(flow.id(), step.id(), by)))
        .map(by -> new Gap(flow.id(), step.id(), by, false));
  }
}
