package nara.authoring.check;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nara.authoring.DesignFiles;
import nara.flow.Kind;
import nara.flow.Option;
import nara.flow.Value;
import nara.flow.Value.Style;
import nara.flow.Wording;
import nara.message.Channel;
import nara.message.Language;
import nara.town.NamedLanguage;
import nara.town.Place;
import nara.town.Staff;
import nara.town.Town;

/** The longest real value of each kind, in one language: what a text message must have room for. */
final class LongestValues {
  /** As long as first names usually get. */
  private static final String FIRST_NAME = "Ann-Christine";

  private static final int DAYS = 366;
  private static final List<LocalTime> CLOCKS =
      List.of(LocalTime.of(9, 10), LocalTime.of(15, 45), LocalTime.of(22, 0));

  private final Map<Kind, String> byKind = new EnumMap<>(Kind.class);
  private final Map<String, String> byName = new HashMap<>();
  private final Language language;

  private LongestValues(Language language) {
    this.language = language;
  }

  /**
   * Of this town.
   *
   * @param from the first day of the year whose moments are tried
   */
  static LongestValues of(DesignFiles files, Language language, LocalDate from) {
    LongestValues values = new LongestValues(language);
    Town town = files.town();
    values.moments(town, from);
    values.names(town);
    List<String> labels =
        files.labels().values().stream()
            .map(it -> it.pattern(language, Channel.SMS))
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    values.longest(Kind.ERRAND, labels);
    values.byKind.put(Kind.THREE_ERRANDS, values.options(labels.stream().limit(3).toList()));
    return values;
  }

  private void moments(Town town, LocalDate from) {
    for (int day = 0; day < DAYS; day++) {
      for (LocalTime clock : CLOCKS) {
        Instant now = from.plusDays(day).atTime(clock).atZone(Town.ZONE).toInstant();
        Wording wording = new Wording(language, Channel.SMS, Town.ZONE, now);
        List<Instant> moments =
            List.of(
                town.hours().nextOpening(now),
                town.promise().from(now, town.hours()).promised(),
                town.soonPromise().from(now, town.hours()).promised());
        moments.forEach(it -> moment(it, wording));
      }
    }
    String meeting = byKind.getOrDefault(Kind.MEETING, "");
    byKind.put(Kind.ONE_MEETING, meeting);
    String or = isEnglish() ? " or " : " eller ";
    byKind.put(Kind.TWO_MEETINGS, meeting + or + meeting);
    byKind.put(Kind.THREE_MEETINGS, meeting + ", " + meeting + or + meeting);
  }

  private boolean isEnglish() {
    return language.equals(Language.ENGLISH);
  }

  private void moment(Instant at, Wording wording) {
    longest(Kind.MEETING, List.of(wording.write(new Value.Moment(at, Style.MEETING))));
    longest(Kind.DEADLINE, List.of(wording.write(new Value.Moment(at, Style.DEADLINE))));
    longest(Kind.DAY, List.of(wording.write(new Value.Moment(at, Style.DAY))));
    longest(Kind.DATE, List.of(wording.write(new Value.Moment(at, Style.DATE))));
    longest(Kind.HOUR, List.of(wording.write(new Value.Moment(at, Style.HOUR))));
  }

  private void names(Town town) {
    longest(Kind.STAFF, town.staff().values().stream().map(Staff::firstName).toList());
    List<String> places = new ArrayList<>();
    town.places().stream().map(Place::name).forEach(it -> places.add(it.in(language)));
    town.languages().stream().map(NamedLanguage::name).forEach(it -> places.add(it.in(language)));
    longest(Kind.PLACE, places);
    longest(
        Kind.PLACE_AND_ADDRESS,
        town.places().stream().map(it -> it.withAddress(language)).toList());
    byKind.put(Kind.FIRST_NAME, FIRST_NAME);
    byName.put("switchboard", town.switchboard());
    byName.put("website", town.website());
    byName.put("hours_in_words", town.hoursInWords().in(language));
    town.helpLines().forEach((key, line) -> byName.put("line_" + key, line.number()));
    longest(Kind.TELEPHONE, byName.values());
    longest(Kind.TOWN_TEXT, byName.values());
  }

  private void longest(Kind kind, Collection<String> candidates) {
    for (String it : candidates) {
      if (it.length() > byKind.getOrDefault(kind, "").length()) {
        byKind.put(kind, it);
      }
    }
  }

  private String options(List<String> texts) {
    List<Option> options = texts.stream().map(it -> new Option(it, new Value.Text(it))).toList();
    return wording().write(new Value.Options(options));
  }

  /** How phrases are filled in; moments are words already. */
  Wording wording() {
    return new Wording(language, Channel.SMS, Town.ZONE, Instant.EPOCH);
  }

  /** The numbers of so many options. */
  String numbers(int count) {
    return wording().numbers(count);
  }

  /** The longest value of a name; empty for what must not be shown, or is as long as it likes. */
  String of(String name, Kind kind) {
    String named = byName.get(name);
    return named != null ? named : byKind.getOrDefault(kind, "");
  }
}
