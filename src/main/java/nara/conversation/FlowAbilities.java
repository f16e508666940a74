package nara.conversation;

import nara.flow.Abilities;
import nara.town.Town;

/** What flows may use in this town: the facts, what may be mentioned, and the actions. */
public final class FlowAbilities {
  private FlowAbilities() {}

  public static Abilities of(Town town, Actions actions) {
    return Abilities.of(FactFinder.names(town), Mentions.NAMES, actions.specs());
  }
}
