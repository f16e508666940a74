package nara.flow;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nara.message.IdentityLevel;

/**
 * One flow, as its file states it.
 *
 * @param id its name, which is the file's
 * @param startsOn the intents that start it
 * @param isDialogue whether what starts it is a word in the dialogue and no errand: an open
 *     question is then asked again instead
 * @param identity how surely we must know who writes
 * @param expiresAfter how long an open question waits for its answer
 * @param hash content hash of the version, in hex
 * @param steps in the file's order
 */
public record Flow(
    String id,
    List<String> startsOn,
    boolean isDialogue,
    IdentityLevel identity,
    Duration expiresAfter,
    String hash,
    List<Step> steps) {
  public Flow {
    startsOn = List.copyOf(startsOn);
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
}
