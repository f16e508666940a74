package nara.desk;

import java.util.Optional;
import nara.message.PhoneNumber;
import nara.town.Town;

/**
 * Somebody who is to be registered, as it was typed or stands in a file.
 *
 * @param name the whole name
 * @param firstName what the assistant calls them; the first word of the name if empty
 * @param number may be empty
 * @param hasAgreed whether they agreed to be reached there
 * @param language in which they are answered, ISO 639-1
 * @param caseworker the key of whose they are
 */
record NewResident(
    String name,
    String firstName,
    String number,
    boolean hasAgreed,
    String language,
    String caseworker) {
  private static final int LONGEST_NAME = 100;

  /** What stands in the way, by the key of the text that says it; empty if nothing does. */
  Optional<String> problem(Town town) {
    if (name.isEmpty() || name.length() > LONGEST_NAME || firstName.length() > LONGEST_NAME) {
      return Optional.of("name");
    }
    if (!number.isEmpty() && PhoneNumber.written(number).isEmpty()) {
      return Optional.of("number");
    }
    if (!number.isEmpty() && !hasAgreed) {
      return Optional.of("consent");
    }
    if (town.speaks().stream().noneMatch(it -> it.code().equals(language))) {
      return Optional.of("language");
    }
    return town.staff(caseworker).isEmpty() ? Optional.of("caseworker") : Optional.empty();
  }

  Optional<PhoneNumber> phone() {
    return hasAgreed ? PhoneNumber.written(number) : Optional.empty();
  }

  /** What the assistant calls them. */
  String calledBy() {
    return firstName.isEmpty() ? name.split("\\s+", 2)[0] : firstName;
  }

  @Override
  public String toString() {
    return "NewResident[]";
  }
}
