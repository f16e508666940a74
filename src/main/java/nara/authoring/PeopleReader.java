package nara.authoring;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nara.message.IdentityLevel;
import nara.message.Language;
import nara.message.PhoneNumber;

/** Reads {@code conversations/people.yaml}. */
public final class PeopleReader {
  static final List<String> NAMES =
      List.of("name", "about", "number", "level", "caseworker", "language", "sms");
  private static final String FILE = "conversations/people.yaml";

  private PeopleReader() {}

  /**
   * Reads everybody in the file.
   *
   * @throws BrokenFilesException naming every problem
   */
  public static List<DemoPerson> read(Path home) throws BrokenFilesException {
    Problems problems = new Problems();
    List<DemoPerson> people = read(home, problems);
    if (!problems.isEmpty()) {
      throw new BrokenFilesException(problems.all());
    }
    return people;
  }

  /** The same; what it returns is of use only if no problem was found. */
  public static List<DemoPerson> read(Path home, Problems problems) {
    Yaml at = Yaml.readFile(home.resolve(FILE), FILE, problems);
    List<DemoPerson> people = new ArrayList<>();
    at.map().forEach((key, person) -> people.add(person(key, person)));
    return people;
  }

  private static DemoPerson person(String key, Yaml at) {
    at.allowOnly(NAMES);
    return personOf(key, at);
  }

  /** Somebody of whom more may be said than what a person has. */
  static DemoPerson personOf(String key, Yaml at) {
    return new DemoPerson(
        key,
        at.need("name").text(),
        at.need("about").text(),
        at.get("number").as("value_number", PhoneNumber::new),
        at.need("level")
            .as("value_level", text -> IdentityLevel.valueOf(text.toUpperCase(Locale.ROOT)))
            .orElse(IdentityLevel.ANONYMOUS),
        Optional.of(at.get("caseworker")).filter(Yaml::isPresent).map(Yaml::text),
        at.get("language").as("value_language_code", Language::new).orElse(Language.SWEDISH),
        !at.get("sms").isPresent() || at.get("sms").isYes());
  }
}
