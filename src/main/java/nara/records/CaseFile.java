package nara.records;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * What of each thread has been carried over to the case file, by whom and when. A mark is set once:
 * whoever sets it again changes nothing. One that is undone stays as a row.
 */
public final class CaseFile {
  /**
   * What has to be carried over: every message, and what was said in a call, a visit, a letter.
   * What is about a colleague is no part of a resident's file unless whoever it went to says so.
   */
  private static final String WAITING =
      """
      select m.thread_id, m.received_at as at from message m
      where m.thread_id = t.id and not exists (
        select from case_file_entry e where e.message_id = m.id and e.undone_at is null)
        and not exists (
          select from ticket k join message asked on asked.id = k.message_id
          where k.thread_id = m.thread_id and k.withheld and m.arrival >= asked.arrival
            and not exists (select from message b
                            where b.thread_id = m.thread_id and b.direction = 'in'
                              and b.arrival > asked.arrival and b.arrival <= m.arrival))
      union all
      select n.thread_id, n.happened_at from thread_note n
      where n.thread_id = t.id and n.kind in ('call', 'visit', 'letter') and not exists (
        select from case_file_entry e where e.note_id = n.id and e.undone_at is null)
      """;

  private static final String SAME_ITEM =
      "(message_id = :message or note_id = :note or event_seq = :event)";

  private final Supplier<UUID> ids;

  public CaseFile(Supplier<UUID> ids) {
    this.ids = ids;
  }

  /**
   * That something was carried over.
   *
   * @param by the row id of a caseworker
   */
  public record Recorded(Instant at, UUID by) {}

  /**
   * What waits in a thread.
   *
   * @param since when the oldest of it was
   */
  public record Waiting(UUID thread, int count, Instant since) {}

  /**
   * It is carried over.
   *
   * @return false if it was before, or is nothing of this thread
   */
  public boolean record(Handle tx, UUID thread, CaseFileItem item, UUID by, Instant now) {
    String sql =
        """
        insert into case_file_entry
          (id, thread_id, message_id, note_id, event_seq, recorded_at, recorded_by)
        select :id, :thread, :message, :note, :event, :now, :by
        where exists (select from message where id = :message and thread_id = :thread)
           or exists (select from thread_note where id = :note and thread_id = :thread)
           or exists (select from event where seq = :event and thread_id = :thread)
        on conflict do nothing
        """;
    return bound(tx.createUpdate(sql), thread, item)
            .bind("id", ids.get())
            .bind("now", now)
            .bind("by", by)
            .execute()
        == 1;
  }

  /**
   * It was marked by mistake.
   *
   * @return false if it was not marked
   */
  public boolean undo(Handle tx, UUID thread, CaseFileItem item, UUID by, Instant now) {
    String sql =
        """
        update case_file_entry set undone_at = :now, undone_by = :by
        where thread_id = :thread and undone_at is null and
        """
            + SAME_ITEM;
    return bound(tx.createUpdate(sql), thread, item).bind("now", now).bind("by", by).execute() == 1;
  }

  private static <S extends SqlStatement<S>> S bound(S sql, UUID thread, CaseFileItem item) {
    return sql.bind("thread", thread)
        .bindByType("message", item.message().orElse(null), UUID.class)
        .bindByType("note", item.note().orElse(null), UUID.class)
        .bindByType("event", item.event().orElse(null), Long.class);
  }

  /** What of a thread is carried over. */
  public Map<CaseFileItem, Recorded> of(Handle tx, UUID thread) {
    return tx
        .createQuery(
            "select * from case_file_entry where thread_id = :thread and undone_at is null")
        .bind("thread", thread)
        .map(row -> Map.entry(item(row), recorded(row)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static CaseFileItem item(RowView row) {
    Optional<CaseFileItem> message =
        Optional.ofNullable(row.getColumn("message_id", UUID.class)).map(CaseFileItem::message);
    Optional<CaseFileItem> note =
        Optional.ofNullable(row.getColumn("note_id", UUID.class)).map(CaseFileItem::note);
    return message
        .or(() -> note)
        .orElseGet(() -> CaseFileItem.event(row.getColumn("event_seq", Long.class)));
  }

  private static Recorded recorded(RowView row) {
    return new Recorded(
        row.getColumn("recorded_at", Instant.class), row.getColumn("recorded_by", UUID.class));
  }

  /** How much of a thread has to be carried over and is not. */
  public int waiting(Handle tx, UUID thread) {
    return tx.createQuery(
            "select count(*) from thread t join lateral ("
                + WAITING
                + ") w on true where t.id = :id")
        .bind("id", thread)
        .mapTo(Integer.class)
        .one();
  }

  /**
   * Where something waits, what is oldest first: in the threads of these people's own residents, in
   * those that they have taken, and where a ticket is theirs.
   */
  public List<Waiting> waitingWith(Handle tx, Collection<UUID> caseworkers) {
    return tx.createQuery(
            """
            select t.id, count(*) as waiting, min(w.at) as since
            from thread t left join resident r on r.id = t.resident_id
            join lateral (
            """
                + WAITING
                + """
                ) w on true
                where r.caseworker_id = any(:people) or t.owner_id = any(:people) or exists (
                  select from ticket k where k.thread_id = t.id and k.state = 'open'
                    and k.owner_id = any(:people))
                group by t.id order by since, t.id
                """)
        .bindArray("people", UUID.class, caseworkers.toArray())
        .map(
            row ->
                new Waiting(
                    row.getColumn("id", UUID.class),
                    row.getColumn("waiting", Integer.class),
                    row.getColumn("since", Instant.class)))
        .list();
  }
}
