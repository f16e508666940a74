package nara.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nara.booking.Meeting;
import nara.message.Language;
import nara.people.Resident;
import nara.town.Staff;
import org.jdbi.v3.core.Handle;

/** What stands in braces in an answer that is written often, and what it becomes. */
final class Placeholders {
  /** As they are written, in Swedish, which is what caseworkers write in. */
  static final List<String> ALL =
      List.of("förnamn", "mitt namn", "nästa möte", "plats", "öppettider", "växel");

  private static final Locale SWEDISH = Locale.forLanguageTag("sv");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}\\n]{1,40})}");

  private final DeskStores stores;

  Placeholders(DeskStores stores) {
    this.stores = stores;
  }

  /** A word in braces that has not become anything: it must not be sent. */
  static Optional<String> left(String text) {
    Matcher found = PLACEHOLDER.matcher(text);
    return found.find() ? Optional.of(found.group()) : Optional.empty();
  }

  /** The text with all that is known filled in; what is not known stays as it is. */
  String fill(Handle tx, String text, Optional<Resident> resident, Staff who, Words words) {
    Map<String, String> values = values(tx, resident, who, words);
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            it ->
                Matcher.quoteReplacement(
                    values.getOrDefault(it.group(1).strip().toLowerCase(SWEDISH), it.group())));
  }

  private Map<String, String> values(
      Handle tx, Optional<Resident> resident, Staff who, Words words) {
    Language language = resident.map(Resident::language).orElse(new Language("sv"));
    Map<String, String> values = new HashMap<>();
    resident.ifPresent(it -> values.put("förnamn", it.firstName()));
    values.put("mitt namn", who.firstName());
    values.put("öppettider", stores.town().hoursInWords().in(language));
    values.put("växel", stores.town().switchboard());
    Optional<Meeting> next =
        resident.flatMap(
            it ->
                stores.booking().meetings().coming(tx, it.id(), words.now()).stream().findFirst());
    next.ifPresent(it -> values.put("nästa möte", words.wholeMoment(it.starts())));
    next.flatMap(it -> stores.town().place(it.place()))
        .ifPresent(it -> values.put("plats", it.withAddress(language)));
    return values;
  }
}
