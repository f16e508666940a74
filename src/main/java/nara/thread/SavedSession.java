package nara.thread;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Where the flows of a thread stand.
 *
 * @param versions content hashes of those under way
 * @param until when the last of their questions is no longer open; empty if none is under way
 * @param representative who writes there for a resident, by whose right the flows were begun
 */
public record SavedSession(
    String json, Set<String> versions, Optional<Instant> until, Optional<UUID> representative) {
  @Override
  public String toString() {
    return "SavedSession[" + versions + "]";
  }
}
