package nara.town;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nara.message.Language;

/**
 * Somewhere to meet, or a way to.
 *
 * @param key the name by which files refer to it
 * @param name as it stands after "at", such as {@code biblioteket}
 * @param also other ways in which residents write it
 * @param travel what the caseworker needs to get there, and back
 * @param address where it is: a street and a number, or the address of a meeting by video; empty
 *     where there is nothing to find, as on the telephone
 */
public record Place(
    String key, LocalText name, List<String> also, Duration travel, Optional<String> address) {
  /** Where people meet unless something else is agreed. */
  public static final String OFFICE = "office";

  /** As it is told to whoever has to find it: {@code kontoret (Exempelgatan 1)}. */
  public String withAddress(Language language) {
    return name.in(language) + address.map(it -> " (" + it + ")").orElse("");
  }

  public Place {
    also = List.copyOf(also);
  }
}
