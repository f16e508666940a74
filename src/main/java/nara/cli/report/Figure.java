package nara.cli.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One of the report's figures.
 *
 * @param name a few words
 * @param meaning what it counts, in one sentence
 * @param advice what to do about it, in one sentence
 * @param groups the same for some of the lines at a time
 */
public record Figure(
    String name,
    String meaning,
    String advice,
    Optional<Goal> goal,
    Share share,
    List<Group> groups) {
  public Figure {
    groups = List.copyOf(groups);
  }

  /**
   * A way to divide the lines.
   *
   * @param name what they are divided by
   * @param goal what each part should reach
   */
  public record Group(String name, Optional<Goal> goal, List<Part> parts) {
    public Group {
      parts = List.copyOf(parts);
    }

    /** Whether a part reaches the goal, in words; empty if there is no goal. */
    public String verdict(Part part) {
      return goal.map(it -> it.verdict(part.share).sentence()).orElse("");
    }
  }

  /** Some of the lines. */
  public record Part(String name, Share share) {}

  /** The figure with the lines divided in one more way; a part of which there is no line is not. */
  <T> Figure dividedBy(
      String name, Collection<T> lines, Function<T, String> key, Predicate<T> hit) {
    List<Part> parts =
        lines.stream()
            .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()))
            .entrySet()
            .stream()
            .map(it -> new Part(it.getKey(), Share.of(it.getValue(), hit)))
            .toList();
    return with(new Group(name, goal, parts));
  }

  Figure with(Group group) {
    List<Group> more = new ArrayList<>(groups);
    more.add(group);
    return new Figure(name, meaning, advice, goal, share, more);
  }

  /** Whether the goal is met, in words; empty if there is none. */
  public String verdict() {
    return goal.map(it -> it.verdict(share).sentence()).orElse("");
  }

  /** {@code met}, {@code missed}, or {@code open} where there is nothing to reach. */
  public String state() {
    return goal.map(it -> it.verdict(share).isMet() ? "met" : "missed").orElse("open");
  }

  /** On one line, for the terminal. */
  String line() {
    String reached =
        goal.map(it -> ", mål " + it.words() + ": " + it.verdict(share).words()).orElse("");
    String interval = share.isOfNothing() ? "" : " (" + share.interval() + ")";
    return name + ": " + share.percent() + interval + reached;
  }
}
