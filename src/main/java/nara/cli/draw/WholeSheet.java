package nara.cli.draw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nara.cli.draw.Arrow.Way;
import nara.flow.Flow;
import nara.flow.FlowBook;
import nara.flow.Step;

/** One box a flow, and how they lead to each other and to a human. */
final class WholeSheet {
  private static final String HUMAN = "";

  private final FlowBook book;
  private final Optional<Covered> covered;
  private final Set<String> names;
  private final List<Box> boxes = new ArrayList<>();
  private final List<Arrow> arrows = new ArrayList<>();

  private WholeSheet(FlowBook book, Optional<Covered> covered, Collection<Flow> flows) {
    this.book = book;
    this.covered = covered;
    this.names = flows.stream().map(Flow::id).collect(Collectors.toSet());
  }

  /**
   * @param flows those that stand together, in the order in which they are read
   */
  static Sheet of(FlowBook book, Optional<Covered> covered, Collection<Flow> flows) {
    WholeSheet sheet = new WholeSheet(book, covered, flows);
    Predicate<Flow> leadsOn = sheet::leadsOn;
    flows.stream().filter(leadsOn.negate()).forEach(sheet::add);
    flows.stream().filter(leadsOn).forEach(sheet::add);
    if (sheet.arrows.stream().anyMatch(it -> it.to().equals(HUMAN))) {
      sheet.addHuman();
    }
    return new Sheet(sheet.boxes, sheet.arrows);
  }

  private void add(Flow flow) {
    List<Paragraph> text = new ArrayList<>();
    text.add(Paragraph.of(Lettering.BODY, flow.purpose()));
    if (!flow.startsOn().isEmpty()) {
      text.add(Paragraph.of(Lettering.QUIET, FlowFacts.beginning(flow, book)));
    }
    targetsElsewhere(flow)
        .forEach(it -> text.add(Paragraph.of(Lettering.QUIET, "Leder till " + it)));
    covered.ifPresent(it -> text.add(Paragraph.of(Lettering.QUIET, share(flow, it))));
    boxes.add(
        new Box(
            flow.id(),
            flow.id(),
            book.isPattern(flow.id()) ? Look.PATTERN : Look.FLOW,
            flow.id(),
            Box.wrap(text),
            Optional.of(FlowPictures.file(flow.id())),
            covered.map(it -> Mark.of(isCovered(flow, it))).orElse(Mark.NONE),
            Box.FULL));
    targets(flow).stream()
        .filter(it -> isDrawn(flow, it))
        .forEach(it -> arrows.add(arrow(flow.id(), it)));
    if (reachesHuman(flow)) {
      arrows.add(arrow(flow.id(), HUMAN));
    }
  }

  /**
   * Where flows lead that nobody asks for stands in words, or their arrows would hide the others.
   */
  private boolean isDrawn(Flow flow, String target) {
    return isAskedFor(flow) && names.contains(target) && !isDrawnBack(flow, target);
  }

  /** Of two that lead to each other, one arrow is drawn. */
  private boolean isDrawnBack(Flow flow, String target) {
    return target.compareTo(flow.id()) < 0
        && Optional.ofNullable(book.flows().get(target))
            .filter(it -> targets(it.main()).contains(flow.id()))
            .isPresent();
  }

  /** Those that lead nowhere stand first, in rows. */
  private boolean leadsOn(Flow flow) {
    return reachesHuman(flow) || targets(flow).stream().anyMatch(it -> isDrawn(flow, it));
  }

  private boolean isAskedFor(Flow flow) {
    return book.isPattern(flow.id()) || !flow.startsOn().isEmpty();
  }

  private boolean reachesHuman(Flow flow) {
    return isAskedFor(flow) && flow.steps().stream().anyMatch(it -> Look.of(it) == Look.HUMAN);
  }

  private void addHuman() {
    boxes.add(
        new Box(
            HUMAN,
            "",
            Look.HUMAN,
            "",
            Box.wrap(
                List.of(Paragraph.of(Lettering.BODY, "Någon med namn svarar senast en lovad tid"))),
            Optional.empty(),
            Mark.NONE,
            0));
  }

  private static Arrow arrow(String from, String to) {
    return new Arrow(from, to, List.of(new Way("", "", Mark.NONE)));
  }

  private static List<String> targets(Flow flow) {
    return flow.steps().stream()
        .flatMap(it -> StepText.target(it).stream())
        .filter(it -> !it.equals(flow.id()))
        .distinct()
        .toList();
  }

  private List<String> targetsElsewhere(Flow flow) {
    return targets(flow).stream().filter(it -> !isDrawn(flow, it)).toList();
  }

  private static boolean isCovered(Flow flow, Covered covered) {
    return steps(flow, covered) == flow.steps().size() && routes(flow, covered) == routes(flow);
  }

  private static String share(Flow flow, Covered covered) {
    String ofSteps =
        "Samtal går genom " + steps(flow, covered) + " av " + flow.steps().size() + " steg";
    return routes(flow) == 0
        ? ofSteps
        : ofSteps + " och " + routes(flow, covered) + " av " + routes(flow) + " vägar";
  }

  private static long steps(Flow flow, Covered covered) {
    return flow.steps().stream()
        .filter(it -> covered.steps().contains(Covered.step(flow, it)))
        .count();
  }

  private static long routes(Flow flow) {
    return flow.steps().stream().mapToLong(it -> it.routes().size()).sum();
  }

  private static long routes(Flow flow, Covered covered) {
    long count = 0;
    for (Step step : flow.steps()) {
      count +=
          step.routes().stream()
              .filter(it -> covered.routes().contains(Covered.route(flow, step, it)))
              .count();
    }
    return count;
  }
}
