package nara.cli.draw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nara.cli.draw.Arrow.Way;
import nara.flow.Flow;
import nara.flow.FlowBook;
import nara.flow.Route;
import nara.flow.Step;

/** The boxes and arrows of one flow. */
final class FlowSheet {
  private static final String START = "";

  private final Flow flow;
  private final FlowBook book;
  private final Optional<Covered> covered;
  private final List<Box> boxes = new ArrayList<>();
  private final List<Arrow> arrows = new ArrayList<>();

  private FlowSheet(Flow flow, FlowBook book, Optional<Covered> covered) {
    this.flow = flow;
    this.book = book;
    this.covered = covered;
  }

  static Sheet of(Flow flow, FlowBook book, Optional<Covered> covered) {
    FlowSheet sheet = new FlowSheet(flow, book, covered);
    if (hasOneBeginning(flow, book)) {
      sheet.begin();
    }
    flow.steps().forEach(sheet::add);
    return new Sheet(sheet.boxes, sheet.arrows);
  }

  /** The steps of some patterns are taken one by one, where they are needed. */
  static boolean hasOneBeginning(Flow flow, FlowBook book) {
    return !book.isPattern(flow.id()) || FlowFacts.entrances(flow).size() < 2;
  }

  private void begin() {
    boxes.add(
        new Box(
            START,
            "",
            Look.STARTS,
            "",
            Box.wrap(List.of(Paragraph.of(Lettering.BODY, FlowFacts.beginning(flow, book)))),
            Optional.empty(),
            Mark.NONE,
            0));
    arrows.add(new Arrow(START, flow.first().id(), List.of(new Way("", "", Mark.NONE))));
  }

  private void add(Step step) {
    String subject = Covered.step(flow, step);
    List<Line> lines = Box.wrap(StepText.of(step));
    long spoken = lines.stream().filter(it -> it.lettering() == Lettering.BODY).count();
    boxes.add(
        new Box(
            step.id(),
            subject,
            Look.of(step),
            step.id(),
            lines,
            StepText.target(step).filter(this::isDrawn).map(FlowPictures::file),
            mark(it -> it.steps().contains(subject)),
            spoken > 1 ? Box.FULL : 0));
    Map<String, List<Way>> ways = new LinkedHashMap<>();
    for (Route route : RouteWords.inOrder(flow, step)) {
      if (flow.step(route.to()).isPresent()) {
        ways.computeIfAbsent(route.to(), to -> new ArrayList<>()).add(way(step, route));
      }
    }
    ways.forEach((to, all) -> arrows.add(new Arrow(step.id(), to, all)));
  }

  private boolean isDrawn(String name) {
    return book.all().stream().anyMatch(it -> it.id().equals(name));
  }

  private Way way(Step step, Route route) {
    String subject = Covered.route(flow, step, route);
    return new Way(
        subject, RouteWords.of(step, route, book), mark(it -> it.routes().contains(subject)));
  }

  private Mark mark(Predicate<Covered> test) {
    return covered.map(it -> Mark.of(test.test(it))).orElse(Mark.NONE);
  }
}
