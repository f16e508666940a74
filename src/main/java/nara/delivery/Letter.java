package nara.delivery;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Something to be sent in a thread.
 *
 * @param contactPoint where it goes
 * @param step the flow step that awaits the answer, else the last that spoke; or who wrote it
 * @param steps every step that spoke, in order
 * @param kind whose word it is, which decides when it may not be sent
 * @param despiteOptOut whether it goes although the receiver has opted out
 */
public record Letter(
    UUID thread,
    UUID contactPoint,
    String text,
    String step,
    List<String> steps,
    Kind kind,
    boolean despiteOptOut) {
  public Letter {
    steps = List.copyOf(steps);
  }

  /** Whose word it is. */
  public enum Kind {
    /** The assistant's: dropped when a human holds the thread, at queueing and at sending. */
    BOT,
    /** The danger answer: goes before everything else, to everybody. */
    DANGER,
    /** A caseworker's. */
    HUMAN,
    /** An alarm to staff, without content: goes before everything else. */
    NOTICE,
    /** To staff, without content, in its turn. */
    STAFF;

    String written() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind read(String written) {
      return valueOf(written.toUpperCase(Locale.ROOT));
    }
  }

  /** The assistant's answer. */
  public static Letter byBot(
      UUID thread, UUID contactPoint, String text, String step, List<String> steps) {
    return new Letter(thread, contactPoint, text, step, steps, Kind.BOT, false);
  }

  /** The danger answer. */
  public static Letter inDanger(UUID thread, UUID contactPoint, String text, String step) {
    return new Letter(thread, contactPoint, text, step, List.of(step), Kind.DANGER, true);
  }

  /** A caseworker's words. */
  public static Letter byCaseworker(UUID thread, UUID contactPoint, String text, String key) {
    return new Letter(thread, contactPoint, text, key, List.of(), Kind.HUMAN, false);
  }

  /** What the town says about who helps: it is said also while a human has the thread. */
  public static Letter ofTheTown(UUID thread, UUID contactPoint, String text, String step) {
    return new Letter(thread, contactPoint, text, step, List.of(step), Kind.HUMAN, false);
  }

  /** The same letter, sent also to one who has just opted out. */
  public Letter evenOptedOut() {
    return new Letter(thread, contactPoint, text, step, steps, kind, true);
  }

  @Override
  public String toString() {
    return "Letter[" + thread + ", " + step + "]";
  }
}
