package nara.records;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing of a thread that can be carried over to the case file.
 *
 * @param key the row's id; for an event its place in the thread
 */
public record CaseFileItem(Kind kind, String key) {

  /** What it is. */
  public enum Kind {
    MESSAGE,
    NOTE,
    EVENT
  }

  public static CaseFileItem message(UUID id) {
    return new CaseFileItem(Kind.MESSAGE, id.toString());
  }

  public static CaseFileItem note(UUID id) {
    return new CaseFileItem(Kind.NOTE, id.toString());
  }

  /** The event with this place in the thread. */
  public static CaseFileItem event(long seq) {
    return new CaseFileItem(Kind.EVENT, Long.toString(seq));
  }

  /** As forms carry it. */
  public String written() {
    return kind.name().toLowerCase(Locale.ROOT) + ":" + key;
  }

  Optional<UUID> message() {
    return kind == Kind.MESSAGE ? Optional.of(UUID.fromString(key)) : Optional.empty();
  }

  Optional<UUID> note() {
    return kind == Kind.NOTE ? Optional.of(UUID.fromString(key)) : Optional.empty();
  }

  Optional<Long> event() {
    return kind == Kind.EVENT ? Optional.of(Long.valueOf(key)) : Optional.empty();
  }
}
