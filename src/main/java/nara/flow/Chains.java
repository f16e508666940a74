package nara.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A flow under way and the flows it has called are one chain; only together do they go. */
final class Chains {
  private Chains() {}

  /** The chains of these frames, in order; none is empty. */
  static List<List<Frame>> of(List<Frame> frames) {
    List<List<Frame>> all = new ArrayList<>();
    for (Frame frame : frames) {
      if (!frame.called() || all.isEmpty()) {
        all.add(new ArrayList<>());
      }
      all.get(all.size() - 1).add(frame);
    }
    return all;
  }

  /** The frames of the chains that meet a condition. */
  static List<Frame> keep(List<Frame> frames, Predicate<List<Frame>> condition) {
    return of(frames).stream().filter(condition).flatMap(List::stream).toList();
  }

  /** The frames without the innermost chain. */
  static List<Frame> withoutTop(List<Frame> frames) {
    List<List<Frame>> all = of(frames);
    return all.subList(0, all.size() - 1).stream().flatMap(List::stream).toList();
  }

  /** The flow that began the chain. */
  static Frame root(List<Frame> chain) {
    return chain.get(0);
  }

  /** The flow of the chain that is under way now. */
  static Frame tip(List<Frame> chain) {
    return chain.get(chain.size() - 1);
  }
}
