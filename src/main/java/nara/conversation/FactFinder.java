package nara.conversation;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nara.flow.Facts;
import nara.flow.Kind;
import nara.flow.Value;
import nara.flow.Value.Style;
import nara.message.Channel;
import nara.message.IdentityLevel;
import nara.message.Language;
import nara.people.Caseworkers;
import nara.people.Resident;
import nara.town.Place;
import nara.town.Staff;
import nara.town.Town;

/** What phrases may say of the town and of whoever is answered. */
final class FactFinder {
  private FactFinder() {}

  /** Every name it gives, and of what kind. */
  static Map<String, Kind> names(Town town) {
    Map<String, Kind> names = new LinkedHashMap<>();
    names.put("switchboard", Kind.TELEPHONE);
    names.put("website", Kind.TOWN_TEXT);
    names.put("hours_in_words", Kind.TOWN_TEXT);
    names.put("office", Kind.PLACE_AND_ADDRESS);
    names.put("closed", Kind.YES_NO);
    names.put("opening", Kind.DEADLINE);
    town.helpLines().keySet().forEach(it -> names.put("line_" + it, Kind.TELEPHONE));
    names.put("known", Kind.YES_NO);
    names.put("represents", Kind.YES_NO);
    names.put("represented_first_name", Kind.FIRST_NAME);
    names.put("first_name", Kind.FIRST_NAME);
    names.put("caseworker_first_name", Kind.STAFF);
    names.put("interpreter", Kind.YES_NO);
    names.put("channel", Kind.KEY);
    names.put("identity", Kind.KEY);
    return names;
  }

  /** The facts about somebody whom at most their number identifies. */
  static Facts of(
      Town town, Optional<Resident> resident, Language language, Channel channel, Instant now) {
    IdentityLevel identity =
        resident.isPresent() ? IdentityLevel.KNOWN_CONTACT : IdentityLevel.ANONYMOUS;
    return of(town, new Person(resident, identity, Optional.empty()), language, channel, now);
  }

  /** The facts about somebody who is known so surely. */
  static Facts of(Town town, Person person, Language language, Channel channel, Instant now) {
    Optional<Resident> resident = person.resident();
    Map<String, Value> values = new HashMap<>();
    text(values, "switchboard", town.switchboard());
    text(values, "website", town.website());
    text(values, "hours_in_words", town.hoursInWords().in(language));
    text(values, "office", office(town, language));
    text(values, "closed", town.hours().isOpen(now) ? "no" : "yes");
    values.put("opening", new Value.Moment(town.hours().nextOpening(now), Style.DEADLINE));
    town.helpLines().forEach((key, line) -> text(values, "line_" + key, line.number()));
    text(values, "known", resident.isPresent() ? "yes" : "no");
    boolean represents = person.representative().isPresent();
    String firstName = resident.map(Resident::firstName).orElse("");
    text(values, "first_name", represents ? "" : firstName);
    text(values, "represents", represents ? "yes" : "no");
    text(values, "represented_first_name", represents ? firstName : "");
    boolean interpreter = resident.flatMap(Resident::interpreter).isPresent();
    text(values, "interpreter", interpreter ? "yes" : "no");
    text(values, "channel", written(channel));
    text(values, "identity", written(person.identity()));
    Optional<Staff> caseworker =
        resident.flatMap(Resident::caseworker).flatMap(new Caseworkers(town)::find);
    String nobody = language.equals(Language.ENGLISH) ? "a caseworker" : "en handläggare";
    text(values, "caseworker_first_name", caseworker.map(Staff::firstName).orElse(nobody));
    String team = caseworker.map(Staff::team).orElse("");
    return new Facts(now, Town.ZONE, channel, person.identity(), team, values);
  }

  /** Where the town is, with the address if it has one. */
  private static String office(Town town, Language language) {
    return town.place(Place.OFFICE)
        .map(it -> it.withAddress(language))
        .orElse(town.name().in(language));
  }

  private static String written(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }

  private static void text(Map<String, Value> values, String name, String text) {
    values.put(name, new Value.Text(text));
  }
}
