package nara.authoring;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nara.message.Language;
import nara.message.PhoneNumber;
import nara.town.BookingRule;
import nara.town.BookingRule.Kept;
import nara.town.ClosedDay;
import nara.town.HelpLine;
import nara.town.Hours;
import nara.town.LocalText;
import nara.town.NamedLanguage;
import nara.town.OpeningHours;
import nara.town.Place;
import nara.town.PromiseRule;
import nara.town.SoonRule;
import nara.town.Staff;
import nara.town.Town;
import nara.town.WeeklyHours;

/** Reads {@code bot/town.yaml}. */
public final class TownReader {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm");
  private static final PhoneNumber NO_NUMBER = new PhoneNumber("+4640000000");

  private TownReader() {}

  /** Reads the town; what it returns is of use only if no problem was found. */
  public static Town read(String file, String content, Problems problems) {
    return read(Yaml.read(file, content, problems));
  }

  /** Reads the town; what it returns is of use only if no problem was found. */
  public static Town read(Yaml at) {
    at.allowOnly(TownKeys.TOWN);
    PhoneNumber own = number(at.need("sms_number")).orElse(NO_NUMBER);
    CallsReader calls = new CallsReader(at, own);
    return new Town(
        localText(at.need("name")),
        own,
        at.need("switchboard").text(),
        at.need("website").text(),
        languages(at.need("speaks")),
        new OpeningHours(weekly(at.need("hours")), closed(at.get("closed"))),
        localText(at.need("hours_in_words")),
        staff(
            at.need("staff"),
            at.get("places").isPresent() ? at.get("places").map() : Map.of(),
            calls),
        places(at.get("places")),
        named(at.get("languages")),
        helpLines(at.need("help_lines")),
        promise(at.need("promises")),
        soon(at.need("promises").need("maybe_danger")),
        booking(at.need("booking")),
        calls.rule(),
        NoticesReader.rule(at.get("notices")));
  }

  static LocalText localText(Yaml at) {
    Map<Language, String> texts = new HashMap<>(Map.of(Language.SWEDISH, ""));
    if (at.isText()) {
      texts.put(Language.SWEDISH, at.text());
    } else if (at.isMap()) {
      at.need("sv");
      at.map().forEach((code, text) -> texts.put(new Language(code), text.text()));
    }
    return new LocalText(texts);
  }

  private static List<Language> languages(Yaml at) {
    List<Language> languages = new ArrayList<>();
    at.list().forEach(it -> it.as("value_language", Language::new).ifPresent(languages::add));
    return languages;
  }

  private static Optional<PhoneNumber> number(Yaml at) {
    return at.as("value_number", PhoneNumber::new);
  }

  private static WeeklyHours weekly(Yaml at) {
    Map<DayOfWeek, List<Hours>> days = new EnumMap<>(DayOfWeek.class);
    if (at.isPresent()) {
      at.map()
          .forEach(
              (name, hours) ->
                  weekday(name, hours).ifPresent(it -> days.put(it, stretches(hours))));
    }
    return new WeeklyHours(days);
  }

  private static Optional<DayOfWeek> weekday(String name, Yaml at) {
    try {
      return Optional.of(DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      at.wrong("weekday_unknown", "name", name);
      return Optional.empty();
    }
  }

  private static List<Hours> stretches(Yaml at) {
    List<Hours> all = new ArrayList<>();
    for (Yaml item : at.list()) {
      item.as("value_hours", TownReader::hours).ifPresent(all::add);
    }
    return List.copyOf(all);
  }

  private static Hours hours(String text) {
    String[] ends = text.split("-", -1);
    if (ends.length != 2) {
      throw new IllegalArgumentException("not two times");
    }
    return new Hours(
        LocalTime.parse(ends[0].strip(), CLOCK), LocalTime.parse(ends[1].strip(), CLOCK));
  }

  static Optional<LocalTime> clock(Yaml at) {
    return at.as("value_clock", text -> LocalTime.parse(text, CLOCK));
  }

  private static List<ClosedDay> closed(Yaml at) {
    List<ClosedDay> all = new ArrayList<>();
    for (Yaml item : at.list()) {
      item.allowOnly(TownKeys.CLOSED_DAY);
      LocalTime from = clock(item.get("from")).orElse(LocalTime.MIDNIGHT);
      item.need("date")
          .as("value_date", LocalDate::parse)
          .ifPresent(date -> all.add(new ClosedDay(date, from)));
    }
    return all;
  }

  private static Map<String, Staff> staff(Yaml at, Map<String, Yaml> places, CallsReader calls) {
    Map<String, Staff> all = new LinkedHashMap<>();
    at.map().forEach((key, person) -> all.put(key, person(key, person, places, calls)));
    at.map()
        .forEach(
            (key, person) -> {
              Yaml substitute = person.get("substitute");
              if (substitute.isPresent() && !all.containsKey(substitute.text())) {
                String name = substitute.text();
                substitute.wrongName("staff_unknown", name, all.keySet(), "name", name);
              }
            });
    requireOwnSignIns(at, all);
    return java.util.Collections.unmodifiableMap(all);
  }

  /** Two who sign in under one name would be taken for one another. */
  private static void requireOwnSignIns(Yaml at, Map<String, Staff> all) {
    Map<String, String> taken = new HashMap<>();
    all.forEach(
        (key, person) -> {
          String other = taken.putIfAbsent(person.signsInAs(), key);
          if (other != null) {
            Yaml own = at.get(key).get("sign_in");
            Yaml stated = own.isPresent() ? own : at.get(other).get("sign_in");
            stated.wrong("sign_in_taken", "name", person.signsInAs(), "one", other, "other", key);
          }
        });
  }

  private static Staff person(String key, Yaml at, Map<String, Yaml> places, CallsReader calls) {
    at.allowOnly(TownKeys.PERSON);
    String name = at.need("name").text();
    Set<Staff.Role> roles = new LinkedHashSet<>();
    for (Yaml role : at.need("roles").list()) {
      role.as("value_role", text -> Staff.Role.valueOf(text.toUpperCase(Locale.ROOT)))
          .ifPresent(roles::add);
    }
    return new Staff(
        key,
        name.split(" ", 2)[0],
        name,
        roles,
        at.get("team").optional().orElse(""),
        at.get("substitute").isPresent() ? at.get("substitute").text() : null,
        weekly(at.need("works")),
        weekly(at.get("meets")),
        placesOf(at.get("places"), places),
        number(at.get("alarm_phone")).orElse(null),
        calls.phone(at.get("phone")).orElse(null),
        at.get("mail").as("value_mail", NoticesReader::address).orElse(null),
        at.get("sign_in").optional().orElse(null));
  }

  private static Set<String> placesOf(Yaml at, Map<String, Yaml> known) {
    Set<String> keys = new LinkedHashSet<>();
    for (Yaml place : at.list()) {
      String key = place.text();
      if (known.containsKey(key)) {
        keys.add(key);
      } else {
        place.wrongName("place_unknown", key, known.keySet(), "name", key);
      }
    }
    return keys.isEmpty() ? Set.of(Place.OFFICE) : keys;
  }

  private static List<NamedLanguage> named(Yaml at) {
    List<NamedLanguage> all = new ArrayList<>();
    if (at.isPresent()) {
      at.map()
          .forEach(
              (code, language) -> {
                language.allowOnly(TownKeys.NAMED);
                language
                    .nameAs(code, Language::new)
                    .ifPresent(
                        it ->
                            all.add(
                                new NamedLanguage(
                                    it,
                                    localText(language.need("name")),
                                    language.get("also").texts())));
              });
    }
    return all;
  }

  private static List<Place> places(Yaml at) {
    List<Place> all = new ArrayList<>();
    if (at.isPresent()) {
      at.map()
          .forEach(
              (key, place) -> {
                place.allowOnly(TownKeys.PLACE);
                all.add(
                    new Place(
                        key,
                        localText(place.need("name")),
                        place.get("also").texts(),
                        length(place.get("travel"), Duration.ZERO),
                        place.get("address").optional().or(() -> place.get("link").optional())));
              });
    }
    return all;
  }

  private static Map<String, HelpLine> helpLines(Yaml at) {
    Map<String, HelpLine> all = new LinkedHashMap<>();
    at.map().forEach((key, line) -> helpLine(key, line).ifPresent(it -> all.put(key, it)));
    return all;
  }

  private static Optional<HelpLine> helpLine(String key, Yaml at) {
    at.allowOnly(TownKeys.HELP_LINE);
    LocalText name = localText(at.need("name"));
    String number = at.need("number").text();
    return at.need("verified")
        .as("value_date", LocalDate::parse)
        .map(verified -> new HelpLine(key, name, number, verified));
  }

  private static PromiseRule promise(Yaml at) {
    at.allowOnly(TownKeys.PROMISES);
    at.get("while_open").allowOnly(TownKeys.WHILE_OPEN);
    at.get("while_closed").allowOnly(TownKeys.WHILE_CLOSED);
    Yaml open = at.need("while_open");
    Yaml closed = at.need("while_closed");
    return new PromiseRule(
        clock(open.need("next_working_day")).orElse(LocalTime.NOON),
        clock(open.need("at_the_latest")).orElse(LocalTime.NOON),
        clock(closed.need("next_opening")).orElse(LocalTime.NOON),
        clock(closed.need("at_the_latest")).orElse(LocalTime.NOON));
  }

  private static SoonRule soon(Yaml at) {
    at.allowOnly(TownKeys.MAYBE_DANGER);
    List<LocalTime> times = new ArrayList<>();
    at.need("at_the_latest").list().forEach(it -> clock(it).ifPresent(times::add));
    return new SoonRule(
        at.need("within").as("value_length", Durations::elapsed).orElse(Duration.ZERO),
        at.need("margin").as("value_length", Durations::elapsed).orElse(Duration.ZERO),
        times.isEmpty() ? List.of(LocalTime.NOON) : times);
  }

  private static BookingRule booking(Yaml at) {
    at.allowOnly(TownKeys.BOOKING);
    Duration notice = length(at.need("notice"), Duration.ZERO);
    return new BookingRule(
        length(at.need("length"), Duration.ofHours(1)),
        length(at.get("pause"), Duration.ZERO),
        notice,
        length(at.get("interpreter_notice"), notice),
        at.need("horizon").as("value_number_of_days", Durations::days).orElse(Period.ofDays(1)),
        kept(at.get("kept")),
        clock(at.need("reminds_at")).orElse(LocalTime.NOON));
  }

  private static Kept kept(Yaml at) {
    if (!at.isPresent()) {
      return Kept.NONE;
    }
    at.allowOnly(TownKeys.KEPT);
    Duration until = length(at.need("until"), Duration.ZERO);
    return at.need("share")
        .as("value_share", text -> new Kept(Integer.parseInt(text), until))
        .orElse(Kept.NONE);
  }

  private static Duration length(Yaml at, Duration otherwise) {
    return at.as("value_length", Durations::elapsed).orElse(otherwise);
  }
}
