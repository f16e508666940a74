package nara.desk;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nara.delivery.DeliveryMarks;
import nara.delivery.DeliveryMarks.Mark;
import nara.delivery.DeliveryMarks.Progress;
import nara.handover.Complaints.Withheld;
import nara.people.Caseworkers;
import nara.thread.Event;
import nara.thread.EventType;
import nara.thread.Happened;
import nara.thread.Line;
import nara.thread.Note;
import nara.town.Place;
import nara.town.Staff;
import nara.town.Town;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The history of a thread: messages of every channel, what happened, and what was noted. */
final class ThreadLog {
  private static final int MESSAGES = 300;

  /** Those that the messages do not tell already. */
  private static final Set<EventType> TOLD =
      EnumSet.of(
          EventType.MEETING_BOOKED,
          EventType.MEETING_MOVED,
          EventType.MEETING_CANCELLED,
          EventType.MEETING_ENDED,
          EventType.INTERPRETER_NOTED,
          EventType.HANDED_OVER,
          EventType.ALARM_RAISED,
          EventType.ALARM_ACKNOWLEDGED,
          EventType.DANGER,
          EventType.OPTED_OUT,
          EventType.OPTED_IN,
          EventType.TAKEN_OVER,
          EventType.TRANSFERRED,
          EventType.CLASSIFIED,
          EventType.MATTER_CLOSED,
          EventType.OPENED_IN_NEED,
          EventType.FEEDBACK_SAVED,
          EventType.PROMISE_BROKEN,
          EventType.HANDED_BACK,
          EventType.TURN_FAILED,
          EventType.DELIVERY_FAILED);

  private final DeskStores stores;
  private final Caseworkers caseworkers;
  private final Words words;

  ThreadLog(DeskStores stores, Words words) {
    this.stores = stores;
    this.caseworkers = new Caseworkers(stores.town());
    this.words = words;
  }

  /** All of it, oldest first. */
  List<LogEntry> of(Handle tx, UUID thread, String resident, Withheld withheld) {
    Map<UUID, Mark> marks = DeliveryMarks.of(tx, thread);
    List<LogEntry> log = new ArrayList<>();
    for (Line line : stores.messages().lines(tx, thread, MESSAGES)) {
      if (withheld.shows(line.id())) {
        log.add(message(line, marks.get(line.id()), resident));
      }
    }
    for (Happened it : stores.events().history(tx, thread)) {
      if (withheld.shows(it.event())) {
        event(it).ifPresent(log::add);
      }
    }
    stores.notes().of(tx, thread).forEach(it -> log.add(note(it)));
    log.sort(Comparator.comparing(LogEntry::at));
    return log;
  }

  private LogEntry message(Line line, @Nullable Mark mark, String resident) {
    boolean isIn = line.direction() == Line.Direction.IN;
    boolean isHuman = !isIn && line.step().filter(it -> !it.contains(".")).isPresent();
    String kind = isIn ? "resident" : isHuman ? "human" : "assistant";
    String who = isIn ? resident : isHuman ? writer(line) : words.say("who.assistant");
    String text =
        line.text().isEmpty() && line.mediaCount() > 0 ? words.say("log.picture") : line.text();
    return new LogEntry(
        kind,
        who + " · " + words.say("channel." + line.channel().name()),
        text,
        words.wholeMoment(line.at()),
        line.at(),
        mark == null ? "" : markText(mark),
        mark != null && mark.progress() == Progress.FAILED);
  }

  /** Who wrote it; whoever has left the roster has no name any more. */
  private String writer(Line line) {
    return line.step()
        .flatMap(stores.town()::staff)
        .map(Staff::fullName)
        .orElse(words.say("who.former"));
  }

  private String markText(Mark mark) {
    return switch (mark.progress()) {
      case FAILED -> words.say("mark.failed", "error", Integer.toString(mark.errorCode()));
      case QUEUED -> words.say("mark.queued");
      case SENT -> words.say("mark.sent");
      case DELIVERED -> words.say("mark.delivered");
      case DROPPED -> words.say("mark.dropped");
    };
  }

  private Optional<LogEntry> event(Happened happened) {
    Event event = happened.event();
    if (!TOLD.contains(event.type())) {
      return Optional.empty();
    }
    return Optional.of(
        new LogEntry(
            "event",
            "",
            told(event),
            words.wholeMoment(happened.at()),
            happened.at(),
            "",
            event.type() == EventType.DELIVERY_FAILED));
  }

  /** What happened, in a line. */
  String told(Event event) {
    Map<String, Object> values = new HashMap<>();
    for (String name :
        List.of(
            "with", "starts", "from", "place", "to", "by", "outcome", "level", "owner", "kind",
            "answer")) {
      values.put(name, "");
    }
    event.payload().forEach((name, value) -> values.put(name, read(name, value)));
    values.put("actor", name(event.actor()));
    return words.say("event." + event.type().written(), values);
  }

  /** A value of an event as people read it: a name, a moment, a place, a reason. */
  private String read(String name, String value) {
    return switch (name) {
      case "with", "by", "to", "owner" -> name(value);
      case "from" -> stores.town().staff(value).isPresent() ? name(value) : time(value);
      case "starts", "promised_by" -> time(value);
      case "place" -> stores.town().place(value).map(it -> placeName(it)).orElse(value);
      case "kind" -> words.say("kind." + value);
      case "reason" -> words.reason(value);
      default -> value;
    };
  }

  private String time(String local) {
    return local.isEmpty() ? "" : words.wholeMoment(instant(local));
  }

  private String placeName(Place place) {
    return place.name().in(new nara.message.Language(words.language()));
  }

  private static Instant instant(String local) {
    return LocalDateTime.parse(local).atZone(Town.ZONE).toInstant();
  }

  private String name(String key) {
    return stores
        .town()
        .staff(key)
        .map(Staff::firstName)
        .orElseGet(
            () ->
                words.say(
                    switch (key) {
                      case "resident" -> "who.resident";
                      case "assistant" -> "who.assistant";
                      default -> "who.former";
                    }));
  }

  private LogEntry note(Note note) {
    String author = caseworkers.find(note.author()).map(Staff::fullName).orElse("");
    String kind = words.say("note." + note.kind().name());
    return new LogEntry(
        "note",
        kind + " · " + author,
        note.text(),
        words.wholeMoment(note.happenedAt()),
        note.createdAt(),
        note.happenedAt().equals(note.createdAt())
            ? ""
            : words.say("note.later", "when", words.wholeMoment(note.createdAt())),
        false);
  }
}
