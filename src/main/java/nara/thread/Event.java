package nara.thread;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened in a thread.
 *
 * @param type such as {@code meeting_booked}; the known ones are in {@link EventType}
 * @param payload what belongs to it, by name
 * @param actor {@code assistant}, {@code resident} or a caseworker's key
 * @param subject the row it is about, if any
 */
public record Event(
    EventType type, Map<String, String> payload, String actor, Optional<UUID> subject) {
  public Event {
    payload = Map.copyOf(payload);
  }

  /** An event of the assistant's own doing. */
  public static Event byAssistant(EventType type, Map<String, String> payload) {
    return new Event(type, payload, "assistant", Optional.empty());
  }

  /** The same event about this row. */
  public Event about(UUID row) {
    return new Event(type, payload, actor, Optional.of(row));
  }
}
