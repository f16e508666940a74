package nara.conversation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nara.flow.Kind;
import nara.flow.Value;
import nara.message.Language;
import nara.town.NamedLanguage;
import nara.town.Place;
import nara.town.Town;
import nara.understand.Answer;
import nara.understand.NameFinder;

/** What is said beside the answer, such as another place: it is kept for whoever can decide it. */
final class Mentions {
  /** Every name under which something may be mentioned, and of what kind it is. */
  static final Map<String, Kind> NAMES =
      Map.ofEntries(
          Map.entry("phone_number", Kind.SENSITIVE),
          Map.entry("phone_number_given", Kind.YES_NO),
          Map.entry("wish", Kind.WISHES),
          Map.entry("place", Kind.PLACE),
          Map.entry("place_code", Kind.KEY),
          Map.entry("place_asked", Kind.YES_NO),
          Map.entry("besides", Kind.YES_NO),
          Map.entry("language", Kind.PLACE),
          Map.entry("language_code", Kind.KEY),
          Map.entry("language_asked", Kind.KEY),
          Map.entry("interpreter_asked", Kind.YES_NO));

  private static final Pattern NUMBER =
      Pattern.compile("(?<!\\d)(?:\\+46|0)(?:[ ()-]*\\d){8,10}(?!\\d)");
  private static final int MORE_THAN_AN_ANSWER = 5;
  private static final String USUAL_PLACE = "office";

  private Mentions() {}

  /**
   * What a text mentions.
   *
   * @param language in which names are given
   */
  static Map<String, Value> of(
      Town town, String text, Answer answer, SpokenLanguage spoken, Language language) {
    Map<String, Value> found = new HashMap<>();
    boolean saysMore = answer.words().size() >= MORE_THAN_AN_ANSWER && !answer.isStraight();
    if (answer.pick().isPresent() && saysMore) {
      put(found, "besides", "yes");
    }
    Matcher number = NUMBER.matcher(text);
    if (number.find()) {
      found.put("phone_number", new Value.Sensitive(number.group()));
      put(found, "phone_number_given", "yes");
    }
    place(town, text)
        .ifPresent(
            it -> {
              put(found, "place", it.name().in(language));
              put(found, "place_code", it.key());
              put(found, "place_asked", "yes");
            });
    spoken
        .foreign()
        .or(() -> named(town, text))
        .ifPresent(
            it -> {
              if (asksForInterpreter(town, it, text, answer, language)) {
                put(found, "interpreter_asked", "yes");
              }
              put(found, "language", name(town, it, language));
              put(found, "language_code", it.code());
              put(found, "language_asked", town.speaks().contains(it) ? "ours" : "foreign");
            });
    return found;
  }

  private static void put(Map<String, Value> found, String name, String text) {
    found.put(name, new Value.Text(text));
  }

  /**
   * "Min polska mamma" asks for nothing; "1, arabic please", after being asked in English, does.
   */
  private static boolean asksForInterpreter(
      Town town, Language named, String text, Answer answer, Language language) {
    boolean says = NameFinder.names(text, "tolk", "tolka", "interpreter", "interpret");
    boolean answers = !language.equals(Language.SWEDISH) && answer.pick().isPresent();
    return !town.speaks().contains(named) && (says || answers);
  }

  private static Optional<Place> place(Town town, String text) {
    return new NameFinder(namesOfPlaces(town))
        .find(text)
        .flatMap(key -> town.places().stream().filter(it -> it.key().equals(key)).findFirst())
        .filter(it -> !it.key().equals(USUAL_PLACE));
  }

  /** The text without the places it names; empty if it names none. */
  static Optional<String> withoutPlace(Town town, String text) {
    return place(town, text)
        .map(it -> namesOfPlaces(town).getOrDefault(it.key(), List.of()))
        .map(Mentions::anyOf)
        .map(it -> it.matcher(text).replaceAll(" ").strip());
  }

  private static Pattern anyOf(List<String> names) {
    String any = names.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    return Pattern.compile("\\b(?:" + any + ")\\b", flags);
  }

  private static Map<String, List<String>> namesOfPlaces(Town town) {
    Map<String, List<String>> names = new HashMap<>();
    for (Place place : town.places()) {
      List<String> ways = new ArrayList<>(place.also());
      ways.addAll(place.name().byLanguage().values());
      names.put(place.key(), ways);
    }
    return names;
  }

  private static Optional<Language> named(Town town, String text) {
    Map<String, List<String>> names = new HashMap<>();
    for (NamedLanguage it : town.languages()) {
      List<String> ways = new ArrayList<>(it.also());
      ways.addAll(it.name().byLanguage().values());
      names.put(it.language().code(), ways);
    }
    return new NameFinder(names).find(text).map(Language::new);
  }

  private static String name(Town town, Language sought, Language language) {
    return town.languages().stream()
        .filter(it -> it.language().equals(sought))
        .map(it -> it.name().in(language))
        .findFirst()
        .orElse(sought.code());
  }
}
