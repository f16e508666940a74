package nara.cli.draw;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nara.flow.AskStep;
import nara.flow.BranchStep;
import nara.flow.CallStep;
import nara.flow.ChooseStep;
import nara.flow.DoStep;
import nara.flow.Flow;
import nara.flow.FlowBook;
import nara.flow.RemindStep;
import nara.flow.Route;
import nara.flow.Step;
import nara.flow.Words;
import nara.message.Language;

/** What leads from one step to another, in plain words. */
final class RouteWords {
  private static final String OTHER = "other ";

  private RouteWords() {}

  /**
   * The routes of a step in an order that is always the same: the file's, of the steps they reach.
   */
  static List<Route> inOrder(Flow flow, Step step) {
    List<String> steps = flow.steps().stream().map(Step::id).toList();
    return step.routes().stream()
        .sorted(
            Comparator.<Route>comparingInt(it -> steps.indexOf(it.to())).thenComparing(Route::by))
        .toList();
  }

  /** Empty where nothing needs to be said: the step just goes on. */
  static String of(Step step, Route route, FlowBook book) {
    if (step instanceof ChooseStep it) {
      return choice(it, route.by(), book);
    }
    if (step instanceof CallStep it && route.by().isEmpty()) {
      return it.then().size() > 1 ? "annars" : "";
    }
    if (step instanceof RemindStep && !route.by().isEmpty()) {
      return "när det är dags";
    }
    if (step instanceof DoStep || step instanceof CallStep) {
      return route.by();
    }
    String by = step instanceof AskStep ? route.by().replaceFirst("^" + OTHER, "") : route.by();
    return value(by);
  }

  private static String choice(ChooseStep step, String by, FlowBook book) {
    if (by.isEmpty()) {
      return step.then().size() > 1 ? "en annan av dem" : "väljer";
    }
    if (by.startsWith(OTHER)) {
      return other(step, by.substring(OTHER.length()), book);
    }
    return option(step, by).orElse(value(by));
  }

  private static String other(ChooseStep step, String what, FlowBook book) {
    return switch (what) {
      case ChooseStep.TIME -> "annan dag/tid";
      case ChooseStep.MAYBE -> "kanske en av dem";
      case ChooseStep.NO -> "nej";
      case "any" -> "annat svar";
      default -> option(step, what).orElseGet(() -> '"' + book.label(what, Language.SWEDISH) + '"');
    };
  }

  /** What the button of an option says. */
  static Optional<String> option(ChooseStep step, String key) {
    Words words = step.fixed().get(key);
    return Optional.ofNullable(words).map(it -> it.label(Language.SWEDISH));
  }

  private static String value(String by) {
    return switch (by) {
      case "yes" -> "ja";
      case "no" -> "nej";
      case BranchStep.OTHERWISE -> "annars";
      default -> by;
    };
  }
}
