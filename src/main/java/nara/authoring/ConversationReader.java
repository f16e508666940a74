package nara.authoring;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nara.authoring.Conversation.ConversationTurn;
import nara.authoring.Conversation.ConversationTurn.Kind;
import nara.authoring.Conversation.Given;
import nara.authoring.Conversation.Meeting;
import nara.authoring.Conversation.Represented;
import nara.message.Channel;

/** Reads a conversation file. */
public final class ConversationReader {
  static final List<String> NAMES =
      List.of("conversation", "now", "channel", "who", "given", "turns");
  private static final List<String> WITH_ANY = List.of("at", "id", "media", "who", "channel");
  static final List<String> GIVEN =
      List.of("meetings", "no_times", "representatives", "away", "substitute");
  static final List<String> REPRESENTATIVE = List.of("who", "for");
  static final List<String> MEETING = List.of("who", "with", "starts", "place");
  private static final String TIME = "value_time";

  private ConversationReader() {}

  /** The conversation files under a folder, by name. */
  public static List<Path> files(Path folder) {
    return Content.yamlFiles(folder).stream().filter(it -> !it.endsWith("people.yaml")).toList();
  }

  /**
   * Reads one file.
   *
   * @param name how the file is named in problems and answers
   * @throws BrokenFilesException naming every problem
   */
  public static Conversation read(Path path, String name) throws BrokenFilesException {
    Problems problems = new Problems();
    Conversation conversation = read(Yaml.readFile(path, name, problems), name);
    if (!problems.isEmpty()) {
      throw new BrokenFilesException(problems.all());
    }
    return conversation;
  }

  /** Reads one file; what it returns is of use only if no problem was found. */
  public static Conversation read(Yaml at, String name) {
    at.allowOnly(NAMES);
    return new Conversation(
        name,
        at.need("conversation").text(),
        at.need("now").as(TIME, LocalDateTime::parse).orElse(LocalDateTime.MIN),
        channels(at.get("channel")),
        at.need("who").text(),
        given(at.get("given")),
        turns(at.need("turns")));
  }

  private static List<Channel> channels(Yaml at) {
    List<Channel> all = new ArrayList<>();
    at.list().forEach(it -> channel(it).ifPresent(all::add));
    return all.isEmpty() ? List.of(Channel.SMS) : all;
  }

  private static Optional<Channel> channel(Yaml at) {
    return at.as("value_channel", text -> Channel.valueOf(text.toUpperCase(Locale.ROOT)));
  }

  private static Given given(Yaml at) {
    at.allowOnly(GIVEN);
    List<Meeting> meetings = new ArrayList<>();
    for (Yaml meeting : at.get("meetings").list()) {
      meeting.allowOnly(MEETING);
      meeting
          .need("starts")
          .as(TIME, LocalDateTime::parse)
          .ifPresent(
              starts ->
                  meetings.add(
                      new Meeting(
                          meeting.need("who").text(),
                          meeting.need("with").text(),
                          starts,
                          meeting.get("place").optional())));
    }
    List<Represented> representatives = new ArrayList<>();
    for (Yaml representative : at.get("representatives").list()) {
      representative.allowOnly(REPRESENTATIVE);
      representatives.add(
          new Represented(representative.need("who").text(), representative.need("for").text()));
    }
    Map<String, LocalDate> away = new LinkedHashMap<>();
    at.get("away")
        .map()
        .forEach(
            (who, until) ->
                until.as("value_date", LocalDate::parse).ifPresent(it -> away.put(who, it)));
    return new Given(
        meetings,
        at.get("no_times").texts(),
        representatives,
        away,
        at.get("substitute").optional());
  }

  private static List<ConversationTurn> turns(Yaml at) {
    List<ConversationTurn> all = new ArrayList<>();
    at.list().forEach(it -> turn(it).ifPresent(all::add));
    return all;
  }

  private static Optional<ConversationTurn> turn(Yaml at) {
    List<Kind> kinds = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (at.isMap() && at.get(written(kind)).isPresent()) {
        kinds.add(kind);
      }
    }
    if (kinds.size() != 1) {
      wrongKind(at, kinds.isEmpty());
      return Optional.empty();
    }
    return Optional.of(turn(at, kinds.get(0)));
  }

  private static void wrongKind(Yaml at, boolean isOfNone) {
    List<String> known = Arrays.stream(Kind.values()).map(ConversationReader::written).toList();
    List<String> written = at.isMap() ? new ArrayList<>(at.map().keySet()) : List.of();
    String misspelt = written.stream().filter(it -> !WITH_ANY.contains(it)).findFirst().orElse("");
    if (isOfNone) {
      at.wrongNear("turn_unknown", misspelt, known, "kinds", String.join(", ", known));
    } else {
      at.wrong("turn_of_two_kinds");
    }
  }

  private static ConversationTurn turn(Yaml at, Kind kind) {
    at.allowOnly(names(kind));
    Yaml value = at.get(written(kind));
    return new ConversationTurn(
        at.line(),
        kind,
        value.isText() ? value.text() : "",
        optional(at.get("at")),
        optional(at.get("id")),
        at.get("media").as("value_count", Integer::parseInt).orElse(0),
        optional(at.get("who")),
        channel(at.get("channel")),
        at.get("says").texts(),
        at.get("not_says").texts(),
        fields(kind, value));
  }

  /** The names that a turn of this kind may have. */
  static List<String> names(Kind kind) {
    List<String> names = new ArrayList<>(WITH_ANY);
    names.add(written(kind));
    if (kind == Kind.ASSISTANT) {
      names.addAll(List.of("says", "not_says"));
    }
    return names;
  }

  private static Map<String, Map<String, String>> fields(Kind kind, Yaml value) {
    Map<String, Map<String, String>> all = new LinkedHashMap<>();
    if (kind == Kind.PROVIDER) {
      all.put("provider", value.isText() ? Map.of("status", value.text()) : value.textMap());
    } else if (kind == Kind.HAPPENED) {
      value
          .map()
          .forEach((event, fields) -> all.put(event, fields.isMap() ? fields.textMap() : Map.of()));
    }
    return all;
  }

  private static Optional<String> optional(Yaml at) {
    return at.isPresent() ? Optional.of(at.text()) : Optional.empty();
  }

  static String written(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
