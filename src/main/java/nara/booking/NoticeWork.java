package nara.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nara.conversation.Errands;
import nara.conversation.Knowledge;
import nara.conversation.Stores;
import nara.db.Transactions;
import nara.flow.Value;
import nara.handover.Routing;
import nara.handover.TicketRequest;
import nara.handover.TicketRequest.Priority;
import nara.handover.TicketRequest.Way;
import nara.message.Channel;
import nara.people.Residents.Reach;
import nara.town.Deadline;
import nara.town.Town;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells residents what they are to be told about their meetings, when the time has come. Whoever
 * cannot be reached in writing is called by a human.
 */
public final class NoticeWork {
  private static final Logger LOG = LoggerFactory.getLogger(NoticeWork.class);

  /** While a human has the thread, it tries again so much later. */
  private static final Duration HELD_UP = Duration.ofMinutes(15);

  /** What was not sent after all is looked for so far back. */
  private static final Duration LATELY = Duration.ofDays(2);

  private static final Duration AGAIN_AFTER = Duration.ofMinutes(5);
  private static final int MOST_ATTEMPTS = 4;
  private static final int AT_ONCE = 500;

  private final Transactions transactions;
  private final Supplier<Knowledge> knowledge;
  private final Stores stores;
  private final Errands errands;
  private final Meetings meetings;
  private final Notices notices;
  private final Reachable reachable;
  private final Clock clock;

  NoticeWork(
      Transactions transactions,
      Supplier<Knowledge> knowledge,
      Stores stores,
      Errands errands,
      Booking.Tables tables,
      Clock clock) {
    this.transactions = transactions;
    this.knowledge = knowledge;
    this.stores = stores;
    this.errands = errands;
    this.meetings = tables.meetings();
    this.notices = tables.notices();
    this.reachable = new Reachable(stores);
    this.clock = clock;
  }

  /**
   * Says everything that is due, each in a transaction of its own.
   *
   * @return whether anything was
   */
  public boolean runDue() {
    boolean any = false;
    for (Notice it : transactions.in(tx -> notices.due(tx, clock.instant(), AT_ONCE))) {
      any |= transactions.in(tx -> next(tx, it, clock.instant()));
    }
    while (transactions.in(tx -> callInstead(tx, clock.instant()))) {
      any = true;
    }
    return any;
  }

  /** The thread's lock comes first, as in every turn; where somebody has it, it is left for now. */
  private boolean next(Handle tx, Notice due, Instant now) {
    UUID thread = stores.threads().ofResident(tx, due.resident(), now);
    if (!stores.threads().tryLock(tx, thread)) {
      return false;
    }
    Optional<Notice> taken = notices.take(tx, due.id(), now);
    taken.ifPresent(it -> dealWithSafely(tx, it, now));
    return taken.isPresent();
  }

  /** What was said and then not sent, as a human took the thread, say, is told by a human. */
  private boolean callInstead(Handle tx, Instant now) {
    Optional<Notice> unsent = notices.takeUnsent(tx, now.minus(LATELY));
    unsent.ifPresent(
        it -> {
          notices.set(tx, it.id(), "dropped", now);
          haveThemCalled(tx, it, now);
        });
    return unsent.isPresent();
  }

  /** One that cannot be said is tried again, and then somebody calls; it holds up no other. */
  private void dealWithSafely(Handle tx, Notice notice, Instant now) {
    try {
      Transactions.within(tx).run(inner -> dealWith(inner, notice, now));
    } catch (RuntimeException e) {
      LOG.error("notice {} cannot be said", notice.id(), e);
      if (notice.attempts() + 1 < MOST_ATTEMPTS) {
        notices.postpone(tx, notice.id(), now.plus(AGAIN_AFTER), notice.attempts() + 1);
      } else {
        notices.set(tx, notice.id(), "failed", now);
        haveThemCalled(tx, notice, now);
      }
    }
  }

  private void dealWith(Handle tx, Notice notice, Instant now) {
    Optional<Meeting> about = meetings.find(tx, notice.meeting()).filter(notice::isTrueOf);
    Optional<Reach> reach =
        about.flatMap(it -> reachable.telephone(tx, notice.resident(), it.contactPoint()));
    if (about.isEmpty() || isUnwanted(tx, notice, reach)) {
      notices.set(tx, notice.id(), "dropped", now);
    } else if (now.isAfter(notice.notAfter())) {
      notices.set(tx, notice.id(), "dropped", now);
      if (notice.kind() != Notice.Kind.REMINDER) {
        haveThemCalled(tx, notice, now);
      }
    } else if (reach.isEmpty() || !reachable.isOpen(tx, notice.resident(), reach.get(), now)) {
      notices.set(tx, notice.id(), "dropped", now);
      haveThemCalled(tx, notice, now);
    } else if (notice.civil(about.get(), now).isAfter(now)) {
      notices.postpone(tx, notice.id(), notice.civil(about.get(), now), notice.attempts());
    } else {
      say(tx, notice, reach.get().contactPoint(), now);
    }
  }

  /** Who has said STOPP, or wants no reminders, is not reminded; nor is anybody called for that. */
  private boolean isUnwanted(Handle tx, Notice notice, Optional<Reach> reach) {
    boolean reminds = notice.kind() == Notice.Kind.REMINDER;
    return reminds && reach.filter(it -> it.reminds() && !reachable.hasOptedOut(tx, it)).isEmpty();
  }

  private void say(Handle tx, Notice notice, UUID contactPoint, Instant now) {
    UUID thread = stores.threads().of(tx, contactPoint, now);
    if (stores.threads().get(tx, thread, now).isHeldByHuman()) {
      waitForTheHuman(tx, notice, now);
      return;
    }
    notices.set(tx, notice.id(), "saying", now);
    Value meeting = new Value.Text(notice.meeting().toString());
    Errands.Manner manner =
        new Errands.Manner(
            notice.isPatient(now),
            known -> notice.kind().isChange() && meeting.equals(known.get("meeting_id")));
    if (!errands.begin(tx, contactPoint, Channel.SMS, notice.kind().flow(), manner, now)) {
      notices.wait(tx, notice.id(), now.plus(HELD_UP));
    } else if (notices.beingSaid(tx, notice.resident()).isPresent()) {
      throw new IllegalStateException(notice.kind().flow() + " did not tell the notice");
    }
  }

  /** A reminder can wait; what has changed is told by the human who has the thread. */
  private void waitForTheHuman(Handle tx, Notice notice, Instant now) {
    if (notice.kind() == Notice.Kind.REMINDER || notice.kind() == Notice.Kind.MISSED) {
      notices.postpone(tx, notice.id(), now.plus(HELD_UP), notice.attempts());
    } else {
      notices.set(tx, notice.id(), "dropped", now);
      haveThemCalled(tx, notice, now);
    }
  }

  private void haveThemCalled(Handle tx, Notice notice, Instant now) {
    Town town = knowledge.get().town();
    Deadline deadline = town.promise().from(now, town.hours());
    var resident = stores.residents().get(tx, notice.resident());
    TicketRequest request =
        new TicketRequest(
            stores.threads().ofResident(tx, notice.resident(), now),
            Optional.empty(),
            new Routing(town).ownerFor(tx, Optional.of(resident), now, deadline.promised()),
            REASONS.getOrDefault(notice.kind(), "tell_about_meeting"),
            Priority.NORMAL,
            note(tx, notice),
            Way.CALL,
            deadline);
    stores.tickets().open(tx, request, now);
  }

  private static final Map<Notice.Kind, String> REASONS =
      Map.of(Notice.Kind.REMINDER, "reminder_not_sent", Notice.Kind.AWAY, "offer_new_time");

  private String note(Handle tx, Notice notice) {
    long number = meetings.find(tx, notice.meeting()).map(Meeting::number).orElse(0L);
    return "Ring och berätta: "
        + switch (notice.kind()) {
          case REMINDER -> "mötet i morgon";
          case MOVED -> "mötet är flyttat";
          case CANCELLED -> "mötet är inställt";
          case MISSED -> "mötet blev inte av";
          case AWAY -> "mötet kan inte bli av, erbjud en ny tid eller ersättaren";
          case BOOKED -> "ett ombud har bokat ett möte";
        }
        + " (möte "
        + number
        + ").";
  }
}
