package nara.conversation;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nara.flow.Facts;
import nara.flow.Value;
import nara.flow.Value.Style;
import nara.message.Channel;
import nara.message.IdentityLevel;
import nara.message.Language;
import nara.people.Caseworkers;
import nara.people.Resident;
import nara.town.Town;

/** What phrases may say of the town and of whoever is answered. */
final class FactFinder {
  private FactFinder() {}

  static Facts of(Town town, Optional<Resident> resident, Language language, Instant now) {
    Map<String, Value> values = new HashMap<>();
    text(values, "switchboard", town.switchboard());
    text(values, "website", town.website());
    text(values, "hours_in_words", town.hoursInWords().in(language));
    text(values, "closed", town.hours().isOpen(now) ? "no" : "yes");
    values.put("opening", new Value.Moment(town.hours().nextOpening(now), Style.DEADLINE));
    town.helpLines().forEach((key, line) -> text(values, "line_" + key, line.number()));
    text(values, "known", resident.isPresent() ? "yes" : "no");
    text(values, "first_name", resident.map(Resident::firstName).orElse(""));
    resident
        .flatMap(Resident::caseworker)
        .flatMap(new Caseworkers(town)::find)
        .ifPresent(it -> text(values, "caseworker_first_name", it.firstName()));
    IdentityLevel identity =
        resident.isPresent() ? IdentityLevel.KNOWN_CONTACT : IdentityLevel.ANONYMOUS;
    return new Facts(now, Town.ZONE, Channel.SMS, identity, values);
  }

  private static void text(Map<String, Value> values, String name, String text) {
    values.put(name, new Value.Text(text));
  }
}
