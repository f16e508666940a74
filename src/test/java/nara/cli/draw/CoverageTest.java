package nara.cli.draw;

import static nara.cli.draw.DrawnFlows.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import nara.flow.Flow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class CoverageTest {
  private static final double WCAG = 4.5;

  private final Flow flow = SHIPPED.startedBy("book_meeting").orElseThrow().main();

  @Test
  void whatIsCoveredAndWhatIsNotIsToldInWordsToo() {
    Document picture =
        draw(new Covered(Set.of("book_meeting.pick"), Set.of("book_meeting.pick>other time")));

    assertThat(DrawnFlows.box(picture, "book_meeting.pick").orElseThrow())
        .endsWith("✓ samtal går hit");
    assertThat(DrawnFlows.box(picture, "book_meeting.sure").orElseThrow())
        .endsWith("✗ inget samtal går hit");
    assertThat(way(picture, "book_meeting.pick>other time")).isEqualTo("✓ annan dag/tid");
    assertThat(way(picture, "book_meeting.pick>other maybe")).isEqualTo("✗ kanske en av dem");
    assertThat(way(picture, "book_meeting.to_intake>")).isEqualTo("✗");
  }

  @Test
  void onlyWhatIsNotCoveredHasADashedOutline() {
    Document picture = draw(new Covered(Set.of("book_meeting.pick"), Set.of()));

    assertThat(DrawnFlows.withAttribute(picture, "data-step", "book_meeting.pick").get(0))
        .satisfies(it -> assertThat(it.getAttribute("class")).isEqualTo("step covered"))
        .satisfies(it -> assertThat(outlines(it)).isZero());
    assertThat(DrawnFlows.withAttribute(picture, "data-step", "book_meeting.sure").get(0))
        .satisfies(it -> assertThat(it.getAttribute("class")).isEqualTo("step missing"))
        .satisfies(it -> assertThat(outlines(it)).isEqualTo(1));
    assertThat(Style.SHEET)
        .contains(".missing .outside{fill:none;stroke:#ab0a20;")
        .contains("stroke-dasharray");
  }

  @Test
  void withoutAnyCoverageNothingIsMarked() {
    assertThat(FlowPictures.of(SHIPPED).picture(flow)).doesNotContain("✗", "✓");
  }

  @Test
  void theWholeTellsHowMuchOfEachFlowIsCovered() {
    FlowPictures pictures = FlowPictures.of(SHIPPED);
    Document all = DrawnFlows.parse(pictures.covering(DrawnFlows.everything(SHIPPED)).whole());
    Document none = DrawnFlows.parse(pictures.covering(new Covered(Set.of(), Set.of())).whole());
    long routes = flow.steps().stream().mapToLong(it -> it.routes().size()).sum();

    assertThat(DrawnFlows.box(all, "book_meeting").orElseThrow())
        .contains(
            "Samtal går genom %1$d av %1$d steg och %2$d av %2$d vägar"
                .formatted(flow.steps().size(), routes))
        .endsWith("✓ samtal går överallt");
    assertThat(DrawnFlows.box(none, "book_meeting").orElseThrow())
        .contains("Samtal går genom 0 av")
        .endsWith("✗ samtal går inte överallt");
  }

  static Stream<Arguments> colours() {
    Stream<Arguments> bands =
        Arrays.stream(Look.values()).map(it -> Arguments.of(it.name(), "#ffffff", it.colour()));
    Stream<Arguments> texts =
        Stream.of(
            Arguments.of("text", Style.INK, Style.PAPER),
            Arguments.of("covered text", Style.INK, Style.COVERED_BOX),
            Arguments.of("quiet", Style.QUIET, Style.PAPER),
            Arguments.of("quiet covered", Style.QUIET, Style.COVERED_BOX),
            Arguments.of("name", Style.NAME, Style.CHIP),
            Arguments.of("covered", Style.COVERED, Style.COVERED_BOX),
            Arguments.of("missing", Style.MISSING, Style.PAPER));
    return Stream.concat(bands, texts);
  }

  @ParameterizedTest(name = "{0}: {1} on {2}")
  @MethodSource("colours")
  void textIsReadableOnItsGround(String name, String text, String ground) {
    double one = luminance(text);
    double other = luminance(ground);

    assertThat((Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05))
        .isGreaterThanOrEqualTo(WCAG);
  }

  /** As WCAG 2.2 defines relative luminance. */
  private static double luminance(String colour) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    return 0.2126 * linear(rgb >> 16)
        + 0.7152 * linear(rgb >> 8 & 0xff)
        + 0.0722 * linear(rgb & 0xff);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  private Document draw(Covered covered) {
    return DrawnFlows.parse(FlowPictures.of(SHIPPED).covering(covered).picture(flow));
  }

  private static String way(Document picture, String route) {
    return DrawnFlows.words(DrawnFlows.withAttribute(picture, "data-route", route).get(0));
  }

  private static long outlines(Element step) {
    long count = 0;
    for (int i = 0; i < step.getElementsByTagName("path").getLength(); i++) {
      var path = (Element) step.getElementsByTagName("path").item(i);
      count += path.getAttribute("class").equals("outside") ? 1 : 0;
    }
    return count;
  }
}
