package nara.understand;

import java.util.List;

/**
 * What a danger was told by, for whoever tries the assistant.
 *
 * @param danger what the text seems to be, by all of it together
 * @param rules the phrases that are in it, dangerous ones first
 * @param likeness what the model makes of it; empty if there is no model
 */
public record DangerReasons(Danger danger, List<Rule> rules, List<Likeness> likeness) {
  public DangerReasons {
    rules = List.copyOf(rules);
    likeness = List.copyOf(likeness);
  }

  /**
   * A line of the rules.
   *
   * @param place the file and the line, such as {@code bot/danger/rules/suicide.tsv:14}
   * @param level what stands before the phrase: {@code always}, {@code danger}, …
   * @param phrase as it is written
   */
  public record Rule(String place, String level, String phrase) {}

  /**
   * How much a text, or a part of it, is like the lines about a danger.
   *
   * @param part the text that was judged
   * @param probability that a human should look, from 0 to 1
   * @param raisesFrom the probability from which one does
   */
  public record Likeness(String part, double probability, double raisesFrom) {
    public boolean raises() {
      return probability >= raisesFrom;
    }
  }
}
