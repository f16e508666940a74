package nara.booking;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nara.booking.MeetingChange.Kind;
import nara.people.Caseworkers;
import nara.thread.Event;
import nara.thread.EventType;
import nara.thread.Events;
import nara.town.Staff;
import nara.town.Town;
import org.jdbi.v3.core.Handle;

/** What happened to meetings, as the residents' threads keep it. */
final class MeetingEvents {
  private final Caseworkers caseworkers;
  private final Events events;

  MeetingEvents(Town town, Events events) {
    this.caseworkers = new Caseworkers(town);
    this.events = events;
  }

  /**
   * Notes a change.
   *
   * @param actor whose doing it was, as events name them
   */
  void note(Handle tx, MeetingChange change, String actor, Instant now) {
    Meeting meeting = change.meeting();
    Map<String, String> payload = new HashMap<>();
    payload.put("with", key(meeting.caseworker()));
    payload.put("starts", local(meeting.starts()));
    payload.put("place", meeting.place());
    change.earlier().ifPresent(it -> payload.put("from", local(it)));
    if (change.kind() == Kind.ENDED) {
      payload.put("outcome", meeting.state().name().toLowerCase(Locale.ROOT));
    }
    type(change.kind())
        .ifPresent(
            type ->
                events.append(
                    tx,
                    change.thread(),
                    new Event(type, payload, actor, Optional.of(meeting.id())),
                    now));
  }

  private static Optional<EventType> type(Kind kind) {
    return switch (kind) {
      case BOOKED -> Optional.of(EventType.MEETING_BOOKED);
      case MOVED -> Optional.of(EventType.MEETING_MOVED);
      case CANCELLED -> Optional.of(EventType.MEETING_CANCELLED);
      case ENDED -> Optional.of(EventType.MEETING_ENDED);
      case CHANGED -> Optional.empty();
    };
  }

  private String key(UUID caseworker) {
    return caseworkers.find(caseworker).map(Staff::key).orElse("");
  }

  private static String local(Instant at) {
    return at.atZone(Town.ZONE).toLocalDateTime().toString();
  }
}
