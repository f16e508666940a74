package nara.authoring;

import java.util.List;

/** Somebody whom the caseworkers of the demo already know, with what has been said. */
public record LivingPerson(DemoPerson person, List<LivingTurn> turns) {
  public LivingPerson {
    turns = List.copyOf(turns);
  }
}
