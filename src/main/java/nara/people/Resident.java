package nara.people;

import java.util.Optional;
import java.util.UUID;
import nara.message.Language;

/**
 * Somebody the town helps.
 *
 * @param caseworker the row id of their own caseworker
 * @param language in which they are answered
 * @param interpreter the language for which they want an interpreter at meetings
 */
public record Resident(
    UUID id,
    String firstName,
    String fullName,
    Optional<UUID> caseworker,
    Language language,
    Optional<Language> interpreter) {
  @Override
  public String toString() {
    return "Resident[" + id + "]";
  }
}
