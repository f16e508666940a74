package nara.cli.draw;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nara.flow.Flow;
import nara.flow.FlowBook;
import nara.flow.Route;
import nara.flow.Step;

/** A picture in words. */
final class Description {
  private Description() {}

  static String of(Flow flow, FlowBook book) {
    String steps =
        flow.steps().stream().map(it -> sentence(flow, it, book)).collect(Collectors.joining(" "));
    return "Flödet " + flow.id() + ". " + FlowFacts.beginning(flow, book) + ". " + steps;
  }

  /** Of the whole. */
  static String of(List<Flow> flows, List<Flow> patterns) {
    return "Flöden: " + names(flows) + ". Mönster: " + names(patterns) + ".";
  }

  private static String names(List<Flow> flows) {
    return flows.stream()
        .map(it -> it.id() + " (" + it.purpose() + ")")
        .collect(Collectors.joining(", "));
  }

  private static String sentence(Flow flow, Step step, FlowBook book) {
    String ways =
        RouteWords.inOrder(flow, step).stream()
            .map(it -> way(step, it, book))
            .collect(Collectors.joining(", "));
    String end = ways.isEmpty() ? "." : ". Sedan " + ways + ".";
    return step.id() + ": " + Look.of(step).word().toLowerCase(Locale.ROOT) + end;
  }

  private static String way(Step step, Route route, FlowBook book) {
    String words = RouteWords.of(step, route, book);
    return words.isEmpty() ? route.to() : route.to() + " (" + words + ")";
  }
}
