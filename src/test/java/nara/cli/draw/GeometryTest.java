package nara.cli.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nara.cli.draw.Plan.PlacedArrow;
import nara.cli.draw.Plan.PlacedBox;
import nara.cli.draw.Plan.Point;
import nara.flow.Flow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing in a picture hides anything else. */
class GeometryTest {
  static Stream<Arguments> plans() {
    FlowPictures plain = FlowPictures.of(DrawnFlows.SHIPPED);
    FlowPictures marked = plain.covering(new Covered(Set.of(), Set.of()));
    Flow big = FlowPicturesTest.big(40);
    List<Arguments> plans = new ArrayList<>();
    for (Flow flow : DrawnFlows.all(plain)) {
      plans.add(Arguments.of(flow.id(), plain.plan(flow)));
      plans.add(Arguments.of(flow.id() + " with marks", marked.plan(flow)));
    }
    plans.add(Arguments.of("all flows", plain.across(plain.flows())));
    plans.add(Arguments.of("all patterns with marks", marked.across(marked.patterns())));
    plans.add(Arguments.of("forty steps", FlowPictures.of(DrawnFlows.book(big)).plan(big)));
    Flow loop = FlowPicturesTest.reminder();
    plans.add(Arguments.of("a step to itself", FlowPictures.of(DrawnFlows.book(loop)).plan(loop)));
    return plans.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plans")
  void labelsLieOnNoBoxAndOnNoOtherLabel(String name, Plan plan) {
    List<Area> labels = labels(plan);

    for (int i = 0; i < labels.size(); i++) {
      Area label = labels.get(i);
      assertThat(plan.boxes())
          .noneMatch(it -> it.area().overlaps(label), "lies under the label at " + label);
      assertThat(labels.subList(i + 1, labels.size())).noneMatch(label::overlaps);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plans")
  void boxesLieApartAndWithinThePicture(String name, Plan plan) {
    List<Area> boxes = plan.boxes().stream().map(PlacedBox::area).toList();
    Area page = new Area(0, 0, plan.width(), plan.height());

    for (int i = 0; i < boxes.size(); i++) {
      assertThat(boxes.subList(i + 1, boxes.size())).noneMatch(boxes.get(i)::overlaps);
    }
    assertThat(Stream.concat(boxes.stream(), labels(plan).stream()))
        .allMatch(
            it ->
                it.left() >= page.left()
                    && it.top() >= page.top()
                    && it.right() <= page.right()
                    && it.bottom() <= page.bottom());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plans")
  void arrowsGoAroundBoxesAndLabelsOfOthers(String name, Plan plan) {
    for (PlacedArrow arrow : plan.arrows()) {
      for (int i = 1; i < arrow.corners().size(); i++) {
        Area part = part(arrow.corners().get(i - 1), arrow.corners().get(i));
        assertThat(plan.boxes()).noneMatch(it -> inner(it.area()).overlaps(part));
        assertThat(plan.arrows())
            .filteredOn(it -> !it.equals(arrow))
            .noneMatch(it -> it.label().filter(at -> inner(at).overlaps(part)).isPresent());
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plans")
  void linesFitInTheirBoxes(String name, Plan plan) {
    for (PlacedBox placed : plan.boxes()) {
      Box box = placed.box();
      double room = placed.area().width() - 2 * Box.PADDING;
      assertThat(box.lines()).allMatch(it -> it.width() <= room);
      double band =
          Box.SIGN + Lettering.BAND.width(box.look().word()) + Lettering.QUIET.width(box.name());
      assertThat(band).isLessThan(placed.area().width());
      double lines = box.lines().stream().mapToInt(Line::height).sum();
      assertThat(box.textTop() + lines).isLessThan(placed.area().height());
    }
  }

  private static List<Area> labels(Plan plan) {
    return plan.arrows().stream().flatMap(it -> it.label().stream()).toList();
  }

  private static Area part(Point from, Point to) {
    return new Area(
        Math.min(from.x(), to.x()),
        Math.min(from.y(), to.y()),
        Math.max(Math.abs(from.x() - to.x()), 0.1),
        Math.max(Math.abs(from.y() - to.y()), 0.1));
  }

  private static Area inner(Area area) {
    return new Area(area.left() + 1, area.top() + 1, area.width() - 2, area.height() - 2);
  }
}
