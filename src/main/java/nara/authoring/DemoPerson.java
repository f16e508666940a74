package nara.authoring;

import java.util.Optional;
import nara.message.IdentityLevel;
import nara.message.Language;
import nara.message.PhoneNumber;

/**
 * Somebody of the demo town, as {@code conversations/people.yaml} states it.
 *
 * @param key the name by which conversations refer to them
 * @param name as they write it themselves
 * @param about who they are, in a few words
 * @param number absent for those who only use the web
 * @param level how surely we know them when they use their number
 * @param readsSms whether their number is one where they can be written to
 * @param caseworker the key of their own caseworker
 */
public record DemoPerson(
    String key,
    String name,
    String about,
    Optional<PhoneNumber> number,
    IdentityLevel level,
    Optional<String> caseworker,
    Language language,
    boolean readsSms) {

  /** Whether the town knows them under their number. */
  public boolean isRegistered() {
    return level.reaches(IdentityLevel.KNOWN_CONTACT);
  }
}
