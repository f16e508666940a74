package nara.people;

import java.util.Optional;
import java.util.UUID;
import nara.message.Language;

/**
 * Somebody the town helps.
 *
 * @param caseworker the row id of their own caseworker
 */
public record Resident(
    UUID id, String firstName, String fullName, Optional<UUID> caseworker, Language language) {
  @Override
  public String toString() {
    return "Resident[" + id + "]";
  }
}
