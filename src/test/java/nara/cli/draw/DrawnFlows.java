package nara.cli.draw;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import nara.authoring.BrokenFilesException;
import nara.authoring.Content;
import nara.flow.Flow;
import nara.flow.FlowBook;
import nara.flow.FlowVersion;
import nara.flow.Phrase;
import nara.flow.Route;
import nara.flow.Step;
import nara.message.IdentityLevel;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Flows to draw, and what is read out of a picture. */
final class DrawnFlows {
  /** The flows that ship. */
  static final FlowBook SHIPPED = shipped();

  private DrawnFlows() {}

  private static FlowBook shipped() {
    try {
      return Content.read(Path.of(".")).flows();
    } catch (BrokenFilesException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The flows that ship and their patterns, in an order of their own. */
  static List<Flow> all(FlowPictures pictures) {
    return Stream.concat(pictures.flows().stream(), pictures.patterns().stream()).toList();
  }

  static Flow flow(String id, String purpose, Step... steps) {
    return new Flow(
        id,
        purpose,
        List.of("book_meeting"),
        false,
        IdentityLevel.ANONYMOUS,
        Set.of(),
        Duration.ofDays(1),
        Set.of(),
        Set.of(),
        List.of(steps));
  }

  static FlowBook book(Flow... flows) {
    Map<String, FlowVersion> versions = new HashMap<>();
    for (Flow flow : flows) {
      versions.put(flow.id(), new FlowVersion(flow.id(), flow.id(), Map.of(flow.id(), flow), "{}"));
    }
    Map<String, Phrase> labels = Map.of("book_meeting", Phrase.swedish("boka en tid"));
    return new FlowBook(versions, Map.of(), labels, Map.of());
  }

  /** Everything in these flows is covered. */
  static Covered everything(FlowBook book) {
    List<String> steps = new ArrayList<>();
    List<String> routes = new ArrayList<>();
    for (Flow flow : book.all()) {
      for (Step step : flow.steps()) {
        steps.add(Covered.step(flow, step));
        for (Route route : step.routes()) {
          routes.add(Covered.route(flow, step, route));
        }
      }
    }
    return new Covered(Set.copyOf(steps), Set.copyOf(routes));
  }

  /** The picture as XML. */
  static Document parse(String svg) {
    try {
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(svg)));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError(e);
    }
  }

  /** The elements with this value of an attribute. */
  static List<Element> withAttribute(Document picture, String attribute, String value) {
    return elements(picture.getElementsByTagName("*"))
        .filter(it -> it.getAttribute(attribute).equals(value))
        .toList();
  }

  /** The one box of a step, its lines joined by spaces. */
  static Optional<String> box(Document picture, String step) {
    return withAttribute(picture, "data-step", step).stream().map(DrawnFlows::words).findFirst();
  }

  /** What is written within an element, with one space between all words. */
  static String words(Element element) {
    return String.join(
            " ",
            elements(element.getElementsByTagName("text")).map(Element::getTextContent).toList())
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static Stream<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(it -> (Element) nodes.item(it));
  }
}
