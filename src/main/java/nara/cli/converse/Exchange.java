package nara.cli.converse;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nara.flow.Passage;

/**
 * What a resident wrote and everything that happened until the next resident wrote.
 *
 * @param turn the number of the turn in the file, from 1
 * @param at the local time
 * @param from the number it was written from; {@code web} for a chat
 * @param path the steps it came to
 */
@JsonPropertyOrder({"file", "turn", "at", "from", "text", "replies", "events"})
public record Exchange(
    String file,
    int turn,
    String at,
    String from,
    String text,
    List<Reply> replies,
    List<Map<String, String>> events,
    @JsonIgnore List<Passage> path) {

  static Exchange begin(String file, int turn, String at, String from, String text) {
    return new Exchange(
        file, turn, at, from, text, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  /** Whether something of this type happened. */
  boolean happened(String type) {
    return events.stream().anyMatch(it -> type.equals(it.get("type")));
  }

  /** The step of the last reply; empty if nothing was said. */
  String step() {
    return replies.isEmpty() ? "" : replies.get(replies.size() - 1).step();
  }
}
