package nara.flow;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What flows may use: the checker knows it from here.
 *
 * @param facts what is known in every flow, by name
 * @param mentions what the resident may have mentioned, by name
 * @param actions what may be done, by name
 */
public record Abilities(
    Map<String, Kind> facts, Map<String, Kind> mentions, Map<String, ActionSpec> actions) {
  public Abilities {
    facts = Map.copyOf(facts);
    mentions = Map.copyOf(mentions);
    actions = Map.copyOf(actions);
  }

  /** These facts, mentions and actions. */
  public static Abilities of(
      Map<String, Kind> facts, Map<String, Kind> mentions, Collection<ActionSpec> actions) {
    Map<String, ActionSpec> byName = new LinkedHashMap<>();
    actions.forEach(it -> byName.put(it.name(), it));
    return new Abilities(facts, mentions, byName);
  }
}
