package nara.flow;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a flow may ask of an action, and what it gets.
 *
 * @param name by which flows call it, such as {@code booking.offer_times}
 * @param takes what it may need from the flow; a flow gives nothing else
 * @param ends every outcome it may have; a flow routes each
 * @param gives every value it may give to the flow; it gives nothing else
 */
public record ActionSpec(
    String name, Set<String> takes, Set<String> ends, Map<String, Kind> gives) {
  public ActionSpec {
    takes = Set.copyOf(takes);
    ends = Set.copyOf(ends);
    gives = Map.copyOf(gives);
  }

  /** An action that takes and gives nothing. */
  public static ActionSpec named(String name) {
    return new ActionSpec(name, Set.of(), Set.of(), Map.of());
  }

  /** The same, with these arguments. */
  public ActionSpec taking(String... arguments) {
    return new ActionSpec(name, Set.of(arguments), ends, gives);
  }

  /** The same, with these outcomes. */
  public ActionSpec ending(String... outcomes) {
    Set<String> all = new HashSet<>(ends);
    all.addAll(List.of(outcomes));
    return new ActionSpec(name, takes, all, gives);
  }

  /** The same, giving this as well. */
  public ActionSpec giving(String value, Kind kind) {
    Map<String, Kind> all = new HashMap<>(gives);
    all.put(value, kind);
    return new ActionSpec(name, takes, ends, all);
  }

  /** The same, giving these as well. */
  public ActionSpec giving(Map<String, Kind> values) {
    Map<String, Kind> all = new HashMap<>(gives);
    all.putAll(values);
    return new ActionSpec(name, takes, ends, all);
  }
}
