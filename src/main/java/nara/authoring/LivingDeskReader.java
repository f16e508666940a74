package nara.authoring;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nara.authoring.LivingTurn.Kind;

/** Reads {@code conversations/demo/living_desk.yaml}: who is known at the desk already. */
public final class LivingDeskReader {
  public static final String FILE = "conversations/demo/living_desk.yaml";

  static final List<String> NAMES = Turns.names(PeopleReader.NAMES, List.of("turns"));
  static final List<String> TURN = List.of("day", "at", "by");
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm");
  private static final List<String> KINDS =
      Arrays.stream(Kind.values()).map(Kind::written).toList();

  static final List<String> ALL_OF_TURN = Turns.names(TURN, KINDS);

  private LivingDeskReader() {}

  /**
   * Reads everybody in the file; nobody if there is none.
   *
   * @throws BrokenFilesException naming every problem
   */
  public static List<LivingPerson> read(Path home) throws BrokenFilesException {
    Problems problems = new Problems();
    List<LivingPerson> people = read(home, problems);
    if (!problems.isEmpty()) {
      throw new BrokenFilesException(problems.all());
    }
    return people;
  }

  /** The same; what it returns is of use only if no problem was found. */
  public static List<LivingPerson> read(Path home, Problems problems) {
    if (!Files.exists(home.resolve(FILE))) {
      return List.of();
    }
    List<LivingPerson> people = new ArrayList<>();
    Yaml.readFile(home.resolve(FILE), FILE, problems)
        .map()
        .forEach((key, at) -> people.add(person(key, at)));
    return people;
  }

  private static LivingPerson person(String key, Yaml at) {
    at.allowOnly(NAMES);
    List<LivingTurn> turns = new ArrayList<>();
    int day = 1;
    for (Yaml turn : at.get("turns").list()) {
      day = turn.get("day").as("value_count", Integer::parseUnsignedInt).orElse(day);
      Optional<LivingTurn> read = turn(turn, day);
      read.ifPresent(turns::add);
    }
    return new LivingPerson(PeopleReader.personOf(key, at), turns);
  }

  private static Optional<LivingTurn> turn(Yaml at, int day) {
    Optional<String> kind = Turns.kind(at, KINDS, TURN);
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    Yaml value = at.get(kind.get());
    LocalTime time = LocalTime.MIN;
    if (day > 0) {
      time = at.need("at").as("value_clock", it -> LocalTime.parse(it, CLOCK)).orElse(time);
    }
    Kind what = Kind.valueOf(kind.get().toUpperCase(Locale.ROOT));
    String text = value.text();
    if (what == Kind.CASEWORKER_DOES && !LivingTurn.DEEDS.contains(text)) {
      Turns.unknown(value, text, LivingTurn.DEEDS);
    }
    if (what == Kind.MEETING || what == Kind.PROVIDER) {
      value.as("value_count", Integer::parseUnsignedInt);
    }
    return Optional.of(new LivingTurn(at.line(), what, text, day, time, at.get("by").optional()));
  }
}
