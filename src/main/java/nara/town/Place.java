package nara.town;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Somewhere to meet, or a way to.
 *
 * @param key the name by which files refer to it
 * @param name as it stands after "at", such as {@code biblioteket}
 * @param also other ways in which residents write it
 * @param travel what the caseworker needs to get there, and back
 * @param link where a meeting by video is; empty for all others
 */
public record Place(
    String key, LocalText name, List<String> also, Duration travel, Optional<String> link) {
  /** Where people meet unless something else is agreed. */
  public static final String OFFICE = "office";

  public Place {
    also = List.copyOf(also);
  }
}
