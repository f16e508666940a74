package nara.town;

import java.util.List;

/**
 * Somewhere to meet.
 *
 * @param name as it stands after "at", such as {@code biblioteket}
 * @param also other ways in which residents write it
 */
public record Place(String key, LocalText name, List<String> also) {
  public Place {
    also = List.copyOf(also);
  }
}
