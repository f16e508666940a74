package nara.desk;

import java.util.List;

/**
 * The queue as one part of it is shown.
 *
 * @param words the page's texts
 * @param shown which part: {@code mine}, {@code team} or {@code unclaimed}
 * @param forUs what waits for us, most urgent first
 * @param forThem what waits for the resident
 * @param counts how many each part holds that wait for us
 */
public record QueueView(
    Words words, Part shown, List<QueueRow> forUs, List<QueueRow> forThem, List<Count> counts) {

  /** A part of the queue. */
  public enum Part {
    MINE,
    TEAM,
    UNCLAIMED;

    /** As addresses write it. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Part of(@org.jspecify.annotations.Nullable String code) {
      for (Part part : values()) {
        if (part.code().equals(code)) {
          return part;
        }
      }
      return MINE;
    }
  }

  /** How many wait for us in a part, and whether one of them is in danger. */
  public record Count(Part part, int waiting, boolean hasDanger) {}

  /** How many wait for us of what is theirs. */
  int waitingForMe() {
    return counts.stream().filter(it -> it.part() == Part.MINE).mapToInt(Count::waiting).sum();
  }

  public QueueView {
    forUs = List.copyOf(forUs);
    forThem = List.copyOf(forThem);
    counts = List.copyOf(counts);
  }
}
