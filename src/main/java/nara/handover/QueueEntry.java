package nara.handover;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nara.handover.Matter.Pledge;
import nara.handover.TicketRequest.Priority;
import org.jspecify.annotations.Nullable;

/**
 * A thread in which a human has something to do, or has the word.
 *
 * @param holder the row id of whoever has taken the thread over
 * @param isAlarmed whether the assistant is silent because of an alarm
 * @param matters the open tickets, oldest first
 * @param clocks the times that the law sets, first that which ends first
 * @param lastHeard when the resident last wrote
 * @param lastAnswered when a human last wrote
 */
public record QueueEntry(
    UUID thread,
    Optional<UUID> resident,
    Optional<UUID> contactPoint,
    Optional<UUID> holder,
    boolean isAlarmed,
    List<Matter> matters,
    List<LegalClock> clocks,
    Optional<Instant> lastHeard,
    Optional<Instant> lastAnswered) {

  /** Danger first, then what is to be done first, then what has waited longest. */
  public static final Comparator<QueueEntry> ORDER =
      Comparator.comparing(QueueEntry::priority)
          .thenComparing(QueueEntry::deadline, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(QueueEntry::since);

  public QueueEntry {
    matters = List.copyOf(matters);
    clocks = List.copyOf(clocks);
  }

  /**
   * As it is shown to somebody: what is about a colleague is shown to whom it went.
   *
   * @param mayRead whether they may read what went to this caseworker, by the row id
   */
  public QueueEntry shownTo(Predicate<UUID> mayRead) {
    List<Matter> shown =
        matters.stream().filter(it -> !it.isWithheld() || mayRead.test(it.owner())).toList();
    return new QueueEntry(
        thread, resident, contactPoint, holder, isAlarmed, shown, clocks, lastHeard, lastAnswered);
  }

  /** Whether there is anything to do, or anybody has it. */
  public boolean isOpen() {
    return isAlarmed || holder.isPresent() || !matters.isEmpty() || !clocks.isEmpty();
  }

  /** How urgent it is: as its most urgent ticket. */
  public Priority priority() {
    return isAlarmed
        ? Priority.DANGER
        : matters.stream()
            .map(Matter::priority)
            .min(Comparator.naturalOrder())
            .orElse(Priority.NORMAL);
  }

  /** What was promised first and is not done. */
  public Optional<Pledge> pledge() {
    return matters.stream()
        .flatMap(it -> it.promise().stream())
        .min(Comparator.comparing(Pledge::promised));
  }

  /** The clock of the law that ends first. */
  public Optional<LegalClock> clock() {
    return clocks.stream().findFirst();
  }

  private @Nullable Instant deadline() {
    return Stream.concat(
            pledge().map(Pledge::promised).stream(), clock().map(LegalClock::due).stream())
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** Since when something waits of which nobody has said what it is. */
  public Optional<Instant> unclassifiedSince() {
    return matters.stream()
        .filter(Matter::isUnclassified)
        .map(Matter::arrived)
        .min(Comparator.naturalOrder());
  }

  /** Whether the next step is ours: to keep a promise or a time, to say what it is, to answer. */
  public boolean waitsForUs() {
    return isAlarmed
        || pledge().isPresent()
        || !clocks.isEmpty()
        || unclassifiedSince().isPresent()
        || (holder.isPresent()
            && lastHeard.isPresent()
            && lastAnswered.map(it -> it.isBefore(lastHeard.get())).orElse(true));
  }

  /** Since when it has waited. */
  public Instant since() {
    return Stream.concat(matters.stream().map(Matter::arrived), lastHeard.stream())
        .min(Comparator.naturalOrder())
        .or(() -> lastAnswered)
        .orElse(Instant.EPOCH);
  }

  /** Who is to deal with it: whoever has the thread, else the owner of what is most urgent. */
  public Optional<UUID> responsible() {
    return holder
        .or(() -> matters.stream().min(Comparator.comparing(Matter::priority)).map(Matter::owner))
        .or(() -> clock().map(LegalClock::owner));
  }

  /** Whether the resident wants nobody but its owner to read it; never where there is danger. */
  public boolean isOwnersOnly() {
    return priority() != Priority.DANGER && matters.stream().anyMatch(Matter::isOwnersOnly);
  }

  /** Whether there is danger that no human has met yet. */
  public boolean isDangerUntaken() {
    boolean isUntaken =
        matters.stream().anyMatch(it -> it.priority() == Priority.DANGER && !it.isClaimed());
    return holder.isEmpty() && (isAlarmed || isUntaken);
  }

  /** Whether nobody has taken it. */
  public boolean isUnclaimed() {
    boolean isOpen = isAlarmed || !matters.isEmpty();
    return holder.isEmpty() && isOpen && matters.stream().noneMatch(Matter::isClaimed);
  }

  @Override
  public String toString() {
    return "QueueEntry[" + thread + "]";
  }
}
