package nara.cli.draw;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nara.cli.draw.Picture.Part;
import nara.flow.Flow;
import nara.flow.FlowBook;
import nara.flow.FlowVersion;

/**
 * Pictures of the flows as SVG: the same bytes for the same flows on every machine. They need
 * nothing beside them, and may stand within a page as they are.
 */
public final class FlowPictures {
  /** The name of the picture of the whole; no flow can have it. */
  public static final String WHOLE = "all-flows";

  private final FlowBook book;
  private final Optional<Covered> covered;

  private FlowPictures(FlowBook book, Optional<Covered> covered) {
    this.book = book;
    this.covered = covered;
  }

  /** Pictures of these flows in their newest versions, and of the patterns. */
  public static FlowPictures of(FlowBook book) {
    return new FlowPictures(book, Optional.empty());
  }

  /** The same pictures, with what conversations go through and what they do not. */
  public FlowPictures covering(Covered steps) {
    return new FlowPictures(book, Optional.of(steps));
  }

  /** The flows, by name. */
  public List<Flow> flows() {
    return sorted(book.flows().values().stream().map(FlowVersion::main).toList());
  }

  /** The patterns, by name. */
  public List<Flow> patterns() {
    return sorted(List.copyOf(book.patterns().values()));
  }

  /** The file in which the picture of this name is looked for by the links of others. */
  public static String file(String name) {
    return name + ".svg";
  }

  /** One flow or pattern, step by step. */
  public String picture(Flow flow) {
    String description = Description.of(flow, book);
    String terms =
        FlowSheet.hasOneBeginning(flow, book)
            ? FlowFacts.terms(flow)
            : FlowFacts.terms(flow) + " · varje steg tas för sig, där det behövs";
    return Drawing.of(
        new Picture(
            flow.id(), flow.purpose(), terms, description, List.of(new Part("", plan(flow)))));
  }

  /** Where everything of the picture of a flow stands. */
  Plan plan(Flow flow) {
    return Layout.down(FlowSheet.of(flow, book, covered));
  }

  /** All flows with how they lead to each other, and the patterns apart. */
  public String whole() {
    List<Part> parts =
        List.of(
            new Part("Det som invånaren kan göra", across(flows())),
            new Part("Det som kan hända i vilket flöde som helst", across(patterns())));
    String terms =
        flows().size()
            + " flöden och "
            + patterns().size()
            + " mönster. Tryck på ett för dess bild.";
    return Drawing.of(
        new Picture(
            WHOLE, "Allt assistenten gör", terms, Description.of(flows(), patterns()), parts));
  }

  Plan across(List<Flow> flows) {
    return Layout.across(WholeSheet.of(book, covered, flows));
  }

  private static List<Flow> sorted(List<Flow> flows) {
    return flows.stream().sorted(Comparator.comparing(Flow::id)).toList();
  }
}
