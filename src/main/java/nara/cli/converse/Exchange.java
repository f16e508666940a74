package nara.cli.converse;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a resident wrote and everything that happened until the next resident wrote.
 *
 * @param turn the number of the turn in the file, from 1
 * @param at the local time
 */
@JsonPropertyOrder({"file", "turn", "at", "from", "text", "replies", "events"})
public record Exchange(
    String file,
    int turn,
    String at,
    String from,
    String text,
    List<Reply> replies,
    List<Map<String, String>> events) {

  static Exchange begin(String file, int turn, String at, String from, String text) {
    return new Exchange(file, turn, at, from, text, new ArrayList<>(), new ArrayList<>());
  }
}
