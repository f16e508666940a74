package nara.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nara.desk.QueueView.Count;
import nara.desk.QueueView.Part;
import nara.handover.LegalClock;
import nara.handover.Matter;
import nara.handover.Matter.Pledge;
import nara.handover.QueueEntry;
import nara.handover.TicketRequest.Priority;
import nara.people.Caseworkers;
import nara.people.Resident;
import nara.signin.Colleague;
import nara.town.Staff;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Makes the queue as somebody sees it. */
final class QueuePages {
  /** The reason of a ticket about a message that did not arrive. */
  private static final String NOT_DELIVERED = "not_delivered";

  private static final Duration SOON = Duration.ofHours(2);
  private static final Duration LEGALLY_SOON = Duration.ofDays(2);
  private static final Duration NAMED_SOON = Duration.ofDays(1);
  private static final Duration NAMED_AT_THE_LATEST = Duration.ofDays(3);
  private static final int EXCERPT = 110;

  private final DeskStores stores;
  private final Caseworkers caseworkers;
  private final Names names;

  QueuePages(DeskStores stores) {
    this.stores = stores;
    this.caseworkers = new Caseworkers(stores.town());
    this.names = new Names(stores);
  }

  /**
   * The queue of somebody.
   *
   * @param beside the thread that is shown beside it, if any
   */
  QueueView of(Handle tx, Colleague who, Part part, @Nullable UUID beside, Words words) {
    Instant now = words.now();
    NeedToKnow rule = NeedToKnow.of(tx, stores.town(), who, now);
    List<QueueEntry> all =
        stores.queue().all(tx, now).stream()
            .map(it -> it.shownTo(rule::hears))
            .filter(QueueEntry::isOpen)
            .toList();
    List<QueueRow> forUs = new ArrayList<>();
    List<QueueRow> forThem = new ArrayList<>();
    for (QueueEntry entry : all) {
      if (belongs(entry, part, rule)) {
        QueueRow row = row(tx, entry, rule, beside, words);
        (entry.waitsForUs() ? forUs : forThem).add(row);
      }
    }
    return new QueueView(words, part, forUs, forThem, counts(all, rule));
  }

  private static boolean belongs(QueueEntry entry, Part part, NeedToKnow rule) {
    return switch (part) {
      case MINE -> rule.isMine(entry);
      case TEAM -> rule.isOfMyTeam(entry) && !rule.isMine(entry);
      case UNCLAIMED -> (entry.isUnclaimed() || rule.isLeftBehind(entry)) && rule.mayTake(entry);
    };
  }

  private static List<Count> counts(List<QueueEntry> all, NeedToKnow rule) {
    List<Count> counts = new ArrayList<>();
    for (Part part : Part.values()) {
      List<QueueEntry> waiting =
          all.stream().filter(it -> it.waitsForUs() && belongs(it, part, rule)).toList();
      boolean danger = waiting.stream().anyMatch(it -> it.priority() == Priority.DANGER);
      counts.add(new Count(part, waiting.size(), danger));
    }
    return counts;
  }

  private QueueRow row(
      Handle tx, QueueEntry entry, NeedToKnow rule, @Nullable UUID beside, Words words) {
    Optional<Resident> resident = entry.resident().map(it -> stores.residents().get(tx, it));
    boolean isOpen = rule.to(entry, resident).isPresent();
    return new QueueRow(
        entry.thread(),
        isOpen ? names.of(tx, entry, resident, words) : names.hidden(entry, resident, words),
        level(entry, words.now()),
        words.say("sign." + level(entry, words.now())),
        reason(entry, words),
        isOpen ? excerpt(entry) : "",
        deadline(entry, words),
        entry
            .unclassifiedSince()
            .map(it -> words.say("matter.unnamed", "ago", words.ago(it)))
            .orElse(""),
        entry.holder().flatMap(caseworkers::find).map(Staff::firstName).orElse(""),
        words.say(entry.waitsForUs() ? "waits.us" : "waits.them"),
        isOpen,
        isOpen || resident.filter(Resident::isProtected).isEmpty(),
        entry.thread().equals(beside));
  }

  static String level(QueueEntry entry, Instant now) {
    if (entry.priority() == Priority.DANGER) {
      return "danger";
    }
    if (entry.priority() == Priority.UNCLEAR) {
      return "unclear";
    }
    Optional<Pledge> pledge = entry.pledge();
    if (pledge.filter(it -> isLate(it, now)).isPresent()) {
      return "late";
    }
    if (entry.matters().stream().anyMatch(it -> it.reason().equals(NOT_DELIVERED))) {
      return "failed";
    }
    if (isPast(entry.clock().map(LegalClock::due), now)
        || isPast(entry.unclassifiedSince(), now.minus(NAMED_AT_THE_LATEST))) {
      return "overdue";
    }
    boolean isSoon = isPast(pledge.map(Pledge::promised), now.plus(SOON));
    boolean isPastTarget = isPast(pledge.map(Pledge::target), now);
    boolean isUnnamed = isPast(entry.unclassifiedSince(), now.minus(NAMED_SOON));
    boolean isLegallySoon = isPast(entry.clock().map(LegalClock::due), now.plus(LEGALLY_SOON));
    return isSoon || isPastTarget || isUnnamed || isLegallySoon ? "soon" : "calm";
  }

  /** Whether a promise was broken, be it one that somebody has made anew. */
  private static boolean isLate(Pledge pledge, Instant now) {
    return pledge.isBroken() || pledge.isRenewed() || pledge.promised().isBefore(now);
  }

  private static boolean isPast(Optional<Instant> moment, Instant now) {
    return moment.filter(it -> it.isBefore(now)).isPresent();
  }

  private static String reason(QueueEntry entry, Words words) {
    return entry.matters().stream()
        .map(Matter::reason)
        .findFirst()
        .map(it -> words.reason(it))
        .orElse(words.say(entry.clocks().isEmpty() ? "reason.conversation" : "reason.clock"));
  }

  private static String excerpt(QueueEntry entry) {
    String text = entry.matters().stream().map(Matter::words).findFirst().orElse("");
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT) + "…";
  }

  private static String deadline(QueueEntry entry, Words words) {
    Optional<LegalClock> clock = entry.clock();
    boolean isClockFirst =
        clock
            .filter(it -> entry.pledge().filter(p -> p.promised().isBefore(it.due())).isEmpty())
            .isPresent();
    if (isClockFirst) {
      return MatterPages.title(clock.get(), words);
    }
    return entry
        .pledge()
        .map(it -> words.say(deadlineText(it, words), "when", words.wholeMoment(it.promised())))
        .orElseGet(() -> since(entry, words));
  }

  private static String deadlineText(Pledge pledge, Words words) {
    if (pledge.isBroken() || pledge.promised().isBefore(words.now())) {
      return "deadline.broken";
    }
    return pledge.isRenewed() ? "deadline.renewed" : "deadline.promised";
  }

  private static String since(QueueEntry entry, Words words) {
    return entry.since().equals(Instant.EPOCH)
        ? ""
        : words.say("deadline.since", "when", words.wholeMoment(entry.since()));
  }
}
