package nara.flow;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nara.message.IdentityLevel;

/**
 * One flow, as its file states it.
 *
 * @param id its name, which is the file's
 * @param purpose what it is for, in the words of whoever wrote it
 * @param startsOn the intents that start it
 * @param isDialogue whether what starts it is a word in the dialogue and no errand: an open
 *     question is then asked again instead
 * @param identity how surely we must know who writes
 * @param pilot the teams whose residents alone it is for; empty for everybody
 * @param expiresAfter how long an open question waits for its answer
 * @param takes what it is given by a flow that calls it
 * @param gives what it gives back to a flow that calls it
 * @param steps in the file's order
 */
public record Flow(
    String id,
    String purpose,
    List<String> startsOn,
    boolean isDialogue,
    IdentityLevel identity,
    Set<String> pilot,
    Duration expiresAfter,
    Set<String> takes,
    Set<String> gives,
    List<Step> steps) {
  public Flow {
    startsOn = List.copyOf(startsOn);
    pilot = Set.copyOf(pilot);
    takes = Set.copyOf(takes);
    gives = Set.copyOf(gives);
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a flow without steps: " + id);
    }
  }

  /** The step of this name. */
  public Optional<Step> step(String name) {
    return steps.stream().filter(it -> it.id().equals(name)).findFirst();
  }

  /** Where it begins. */
  public Step first() {
    return steps.get(0);
  }

  /** The same flow with other steps, such as translated ones. */
  public Flow withSteps(List<Step> others) {
    return new Flow(
        id, purpose, startsOn, isDialogue, identity, pilot, expiresAfter, takes, gives, others);
  }
}
