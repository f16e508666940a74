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
 * @param isFollowed whether they are followed all the way: some times are kept for them
 * @param isProtected whether their identity is protected: only named staff reads anything
 */
public record Resident(
    UUID id,
    String firstName,
    String fullName,
    Optional<UUID> caseworker,
    Language language,
    Optional<Language> interpreter,
    boolean isFollowed,
    boolean isProtected) {
  @Override
  public String toString() {
    return "Resident[" + id + "]";
  }
}
