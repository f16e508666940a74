package nara.cli.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nara.cli.draw.Plan.PlacedArrow;
import nara.cli.draw.Plan.PlacedBox;
import nara.cli.draw.Plan.Point;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.components.ComponentOrderingStrategy;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** Places boxes and arrows in layers, by the Eclipse Layout Kernel. */
final class Layout {
  /** A picture that becomes wider is laid out anew with fewer boxes beside each other. */
  static final double WIDEST = 1500;

  /** What the frame and the margins of a part take. */
  private static final double AROUND = 96;

  /** About how wide rows of boxes become that have nothing to do with each other. */
  private static final double ROWS = 1100;

  private static final double USUAL_GAP = 32;
  private static final double NARROW_GAP = 20;

  /** Of four ways to place, the one with the shortest arrows and most often the narrowest. */
  private static final NodePlacementStrategy USUALLY = NodePlacementStrategy.NETWORK_SIMPLEX;

  private static final int MOST_BESIDE = 3;
  private static final int FEWEST_BESIDE = 2;
  private static final int ANY_NUMBER = 0;

  static {
    // the kernel copies the values of options, and learns here how
    LayoutMetaDataService.getInstance()
        .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
  }

  private final Sheet sheet;
  private final Map<String, ElkNode> nodes = new HashMap<>();
  private final List<ElkEdge> edges = new ArrayList<>();
  private final ElkNode graph = ElkGraphUtil.createGraph();

  private final double gap;
  private final NodePlacementStrategy placing;

  private Layout(Sheet sheet, double gap, NodePlacementStrategy placing) {
    this.sheet = sheet;
    this.gap = gap;
    this.placing = placing;
  }

  /** Steps below each other: for a flow. */
  static Plan down(Sheet sheet) {
    return down(sheet, USUAL_GAP);
  }

  /** The first way to place that is narrow enough, else the narrowest of all. */
  private static Plan down(Sheet sheet, double gap) {
    Plan plan = new Layout(sheet, gap, USUALLY).place(Direction.DOWN, ANY_NUMBER);
    for (NodePlacementStrategy placing : List.of(USUALLY, NodePlacementStrategy.LINEAR_SEGMENTS)) {
      for (int most = MOST_BESIDE; most >= FEWEST_BESIDE && plan.width() > WIDEST; most--) {
        Plan narrow = new Layout(sheet, gap, placing).place(Direction.DOWN, most);
        plan = narrow.width() < plan.width() ? narrow : plan;
      }
    }
    return plan;
  }

  /**
   * What leads somewhere to the left of it: for flows among each other. Where too many lead on from
   * one another, they stand below.
   */
  static Plan across(Sheet sheet) {
    Plan plan = new Layout(sheet, USUAL_GAP, USUALLY).place(Direction.RIGHT, ANY_NUMBER);
    return plan.width() <= WIDEST - AROUND ? plan : down(sheet, NARROW_GAP);
  }

  private Plan place(Direction direction, int mostBeside) {
    settings(direction);
    if (mostBeside != ANY_NUMBER) {
      graph.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.COFFMAN_GRAHAM);
      graph.setProperty(LayeredOptions.LAYERING_COFFMAN_GRAHAM_LAYER_BOUND, mostBeside);
    }
    sheet.boxes().forEach(this::add);
    sheet.arrows().forEach(this::add);
    new LayeredLayoutProvider().layout(graph, new BasicProgressMonitor());
    return plan();
  }

  private void settings(Direction direction) {
    graph.setProperty(LayeredOptions.DIRECTION, direction);
    graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    graph.setProperty(LayeredOptions.PADDING, new ElkPadding(8));
    graph.setProperty(LayeredOptions.RANDOM_SEED, 1);
    graph.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, placing);
    // what goes back to an earlier step of the file goes up, all else down
    graph.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.MODEL_ORDER);
    graph.setProperty(
        LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
    graph.setProperty(
        LayeredOptions.CONSIDER_MODEL_ORDER_COMPONENTS, ComponentOrderingStrategy.MODEL_ORDER);
    graph.setProperty(LayeredOptions.ASPECT_RATIO, aspect());
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE, gap);
    graph.setProperty(LayeredOptions.SPACING_COMPONENT_COMPONENT, 32.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, 16.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 12.0);
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 28.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 20.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 12.0);
  }

  /** The kernel wants to know width by height for what stands in rows, and we the width. */
  private double aspect() {
    double area = sheet.boxes().stream().mapToDouble(it -> it.width() * it.height()).sum();
    return ROWS / Math.sqrt(Math.max(area, 1));
  }

  private void add(Box box) {
    ElkNode node = ElkGraphUtil.createNode(graph);
    node.setIdentifier(box.key());
    node.setDimensions(box.width(), box.height());
    nodes.put(box.key(), node);
  }

  private void add(Arrow arrow) {
    ElkEdge edge = ElkGraphUtil.createSimpleEdge(node(arrow.from()), node(arrow.to()));
    if (!arrow.labelled().isEmpty()) {
      ElkLabel label = ElkGraphUtil.createLabel(arrow.labelled().get(0).label(), edge);
      label.setDimensions(arrow.labelWidth(), arrow.labelHeight());
      label.setProperty(LayeredOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
      label.setProperty(LayeredOptions.EDGE_LABELS_INLINE, true);
    }
    edges.add(edge);
  }

  private ElkNode node(String key) {
    ElkNode node = nodes.get(key);
    if (node == null) {
      throw new IllegalStateException("an arrow to a box that is not there: " + key);
    }
    return node;
  }

  private Plan plan() {
    List<PlacedBox> boxes =
        sheet.boxes().stream()
            .map(
                it -> {
                  ElkNode at = node(it.key());
                  return new PlacedBox(
                      it, new Area(at.getX(), at.getY(), at.getWidth(), at.getHeight()));
                })
            .toList();
    List<PlacedArrow> arrows = new ArrayList<>();
    for (int i = 0; i < edges.size(); i++) {
      ElkEdge edge = edges.get(i);
      Optional<Area> label =
          edge.getLabels().stream()
              .findFirst()
              .map(it -> new Area(it.getX(), it.getY(), it.getWidth(), it.getHeight()));
      arrows.add(new PlacedArrow(sheet.arrows().get(i), corners(edge), label));
    }
    return new Plan(boxes, arrows, graph.getWidth(), graph.getHeight());
  }

  private static List<Point> corners(ElkEdge edge) {
    ElkEdgeSection section = edge.getSections().get(0);
    List<Point> corners = new ArrayList<>();
    corners.add(new Point(section.getStartX(), section.getStartY()));
    section.getBendPoints().forEach(it -> corners.add(new Point(it.getX(), it.getY())));
    corners.add(new Point(section.getEndX(), section.getEndY()));
    return corners;
  }
}
