package nara.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nara.audit.AuditLog;
import nara.handover.LegalClock.Kind;
import nara.handover.LegalClock.Outcome;
import nara.people.Caseworkers;
import nara.seal.Field;
import nara.seal.Seal;
import nara.town.Staff;
import nara.town.Town;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/** The times that the law sets: those that run, and what became of them. */
public final class LegalClocks {
  private static final String RUNNING =
      """
      select c.*, k.thread_id, coalesce(r.caseworker_id, k.owner_id) as waits_for
      from legal_clock c join ticket k on k.id = c.ticket_id
      join thread t on t.id = k.thread_id left join resident r on r.id = t.resident_id
      where c.state = 'running'
      """;

  private final Seal seal;
  private final AuditLog audit;
  private final Supplier<UUID> ids;

  public LegalClocks(Seal seal, AuditLog audit, Supplier<UUID> ids) {
    this.seal = seal;
    this.audit = audit;
    this.ids = ids;
  }

  /** Every clock that runs, first that which ends first. */
  static List<LegalClock> running(Handle tx) {
    return tx.createQuery(RUNNING + " order by c.due_at").map(LegalClocks::clock).list();
  }

  /** The clocks that run in a thread, first that which ends first. */
  public static List<LegalClock> running(Handle tx, UUID thread) {
    return tx.createQuery(RUNNING + " and k.thread_id = :thread order by c.due_at")
        .bind("thread", thread)
        .map(LegalClocks::clock)
        .list();
  }

  private static LegalClock clock(RowView row) {
    return new LegalClock(
        row.getColumn("id", UUID.class),
        row.getColumn("ticket_id", UUID.class),
        row.getColumn("thread_id", UUID.class),
        row.getColumn("waits_for", UUID.class),
        Kind.valueOf(row.getColumn("kind", String.class).toUpperCase(Locale.ROOT)),
        row.getColumn("started_at", Instant.class),
        row.getColumn("due_at", Instant.class));
  }

  /**
   * A matter is of this kind: the clocks of what it was thought to be stop, its own run. An inquiry
   * that somebody has opened goes on, whatever the matter is called.
   */
  void follow(Handle tx, UUID ticket, MatterKind kind, Instant arrived, Instant now) {
    List<Kind> wanted = kind.clocks();
    tx.createUpdate(
            """
            update legal_clock set state = 'void', ended_at = :now
            where ticket_id = :ticket and state = 'running' and not (kind = any(:kept))
              and not (kind = 'inquiry'
                       and exists (select from legal_clock opened
                                   where opened.ticket_id = :ticket
                                     and opened.outcome = 'inquiry_opened'))
            """)
        .bind("now", now)
        .bind("ticket", ticket)
        .bindArray("kept", String.class, wanted.stream().map(Kind::written).toArray())
        .execute();
    for (Kind it : wanted) {
      if (!hasClock(tx, ticket, it)) {
        start(tx, ticket, it, arrived);
      }
    }
  }

  private static boolean hasClock(Handle tx, UUID ticket, Kind kind) {
    return tx.createQuery(
            """
            select exists (select from legal_clock
                           where ticket_id = :ticket and kind = :kind and state <> 'void')
            """)
        .bind("ticket", ticket)
        .bind("kind", kind.written())
        .mapTo(Boolean.class)
        .one();
  }

  private void start(Handle tx, UUID ticket, Kind kind, Instant from) {
    tx.createUpdate(
            """
            insert into legal_clock (id, ticket_id, kind, started_at, due_at, state)
            values (:id, :ticket, :kind, :from, :due, 'running')
            """)
        .bind("id", ids.get())
        .bind("ticket", ticket)
        .bind("kind", kind.written())
        .bind("from", from)
        .bind("due", kind.due(from))
        .execute();
  }

  /**
   * It was done: the clock stops. Where an inquiry was opened, its clock begins now.
   *
   * @return false if it does not run in this thread, or cannot end so
   */
  public boolean stop(Handle tx, UUID thread, UUID clock, Outcome outcome, Staff who, Instant now) {
    Optional<LegalClock> running = find(tx, thread, clock);
    if (running.filter(it -> it.kind().outcomes().contains(outcome)).isEmpty()) {
      return false;
    }
    tx.createUpdate(
            """
            update legal_clock
            set state = 'stopped', outcome = :outcome, ended_at = :now, ended_by = :who
            where id = :id
            """)
        .bind("outcome", outcome.name().toLowerCase(Locale.ROOT))
        .bind("now", now)
        .bind("who", Caseworkers.idOf(who.key()))
        .bind("id", clock)
        .execute();
    if (outcome == Outcome.INQUIRY_OPENED) {
      start(tx, running.get().ticket(), Kind.INQUIRY, now);
    }
    note(tx, who, "clock.stop", clock, now);
    return true;
  }

  /**
   * Somebody decided that it takes longer.
   *
   * @param last the last day from now on
   * @param reason why, in their words
   * @return false if it does not run in this thread, or may not be given that time
   */
  public boolean extend(
      Handle tx, UUID thread, UUID clock, LocalDate last, String reason, Staff who, Instant now) {
    Instant due = last.plusDays(1).atStartOfDay(Town.ZONE).toInstant();
    boolean mayBe =
        find(tx, thread, clock)
            .filter(it -> it.kind().isExtendable() && due.isAfter(it.due()) && due.isAfter(now))
            .isPresent();
    if (!mayBe || reason.isBlank()) {
      return false;
    }
    tx.createUpdate("update legal_clock set due_at = :due, reason_sealed = :reason where id = :id")
        .bind("due", due)
        .bind("reason", seal.seal(reason, new Field("legal_clock", "reason_sealed", clock)))
        .bind("id", clock)
        .execute();
    note(tx, who, "clock.extend", clock, now);
    return true;
  }

  private static Optional<LegalClock> find(Handle tx, UUID thread, UUID clock) {
    return running(tx, thread).stream().filter(it -> it.id().equals(clock)).findFirst();
  }

  private void note(Handle tx, Staff who, String action, UUID clock, Instant now) {
    audit.note(tx, Caseworkers.idOf(who.key()).toString(), action, Optional.of(clock), now);
  }
}
