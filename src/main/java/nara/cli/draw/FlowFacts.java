package nara.cli.draw;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nara.flow.AwaitingStep;
import nara.flow.Flow;
import nara.flow.FlowBook;
import nara.flow.Route;
import nara.flow.Step;
import nara.message.IdentityLevel;
import nara.message.Language;

/** What is told of a flow as a whole. */
final class FlowFacts {
  private FlowFacts() {}

  /** What a resident wants for whom the flow begins, such as {@code boka en tid}. */
  static List<String> wishes(Flow flow, FlowBook book) {
    return flow.startsOn().stream().map(it -> book.label(it, Language.SWEDISH)).distinct().toList();
  }

  /** How it begins, in one sentence. */
  static String beginning(Flow flow, FlowBook book) {
    if (!flow.startsOn().isEmpty()) {
      boolean isNamed = flow.startsOn().stream().anyMatch(book.labels()::containsKey);
      return isNamed
          ? "Invånarens ärende: " + quoted(wishes(flow, book))
          : "Avsikten är " + String.join(" eller ", wishes(flow, book));
    }
    return book.isPattern(flow.id())
        ? "Kan hända i vilket flöde som helst"
        : "Ett annat flöde går hit";
  }

  /** The labels are written as the assistant says them to a resident. */
  private static String quoted(List<String> wishes) {
    return wishes.stream().map(it -> '"' + it + '"').collect(Collectors.joining(" eller "));
  }

  /** The steps to which no other step leads. */
  static List<Step> entrances(Flow flow) {
    Set<String> reached =
        flow.steps().stream()
            .flatMap(step -> step.routes().stream().filter(it -> !it.to().equals(step.id())))
            .map(Route::to)
            .collect(Collectors.toSet());
    return flow.steps().stream().filter(it -> !reached.contains(it.id())).toList();
  }

  /** What else must be known of it. */
  static String terms(Flow flow) {
    StringBuilder terms = new StringBuilder(flow.id());
    if (flow.identity() != IdentityLevel.ANONYMOUS) {
      terms.append(" · kräver ").append(identity(flow.identity()));
    }
    if (flow.steps().stream().anyMatch(AwaitingStep.class::isInstance)) {
      terms.append(" · en fråga är öppen i ").append(StepText.length(flow.expiresAfter()));
    }
    if (!flow.pilot().isEmpty()) {
      terms.append(" · bara för ").append(String.join(", ", new TreeSet<>(flow.pilot())));
    }
    return terms.toString();
  }

  static String identity(IdentityLevel level) {
    return switch (level) {
      case ANONYMOUS -> "ingenting";
      case KNOWN_CONTACT -> "ett känt nummer";
      case E_ID -> "e-legitimation";
    };
  }
}
