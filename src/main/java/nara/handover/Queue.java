package nara.handover;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nara.handover.Matter.Pledge;
import nara.handover.TicketRequest.Priority;
import nara.handover.TicketRequest.Way;
import nara.seal.Field;
import nara.seal.Seal;
import nara.seal.SealBrokenException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/** Where a human has something to do: every thread with an open ticket, or that a human has. */
public final class Queue {
  private static final String ROWS =
      """
      select t.id as thread, t.resident_id, t.contact_point_id, t.owner_id as holder,
             t.silenced_by is not null as alarmed,
             k.id as ticket, k.number, k.owner_id, k.reason, k.priority, k.note_sealed,
             k.arrived_at, k.claimed_at is not null as claimed, k.owner_only, k.withheld, k.unclassified,
             p.target_at, p.promised_at, p.by_channel, p.state as promise,
             exists (select from promise b where b.ticket_id = k.id and b.state = 'broken'
                     and b.id <> p.id) as renewed,
             heard.received_at as last_heard, answered.received_at as last_answered
      from thread t
      left join ticket k on k.thread_id = t.id and k.state = 'open'
      left join lateral (
        select * from (select * from promise where ticket_id = k.id
                       order by created_at desc limit 1) newest
        where state in ('open', 'broken')) p on true
      left join lateral (
        select received_at from message where thread_id = t.id and direction = 'in'
        order by arrival desc limit 1) heard on true
      left join lateral (
        select m.received_at from message m join outbox o on o.message_id = m.id and o.kind = 'human'
        where m.thread_id = t.id and m.direction = 'out' and position('.' in m.step) = 0
        order by m.arrival desc limit 1) answered on true
      where
      """;

  private final Seal seal;

  public Queue(Seal seal) {
    this.seal = seal;
  }

  /** All of it, in the order in which it is to be dealt with. */
  public List<QueueEntry> all(Handle tx, Instant now) {
    List<LegalClock> near = LegalClocks.running(tx).stream().filter(it -> it.isNear(now)).toList();
    List<Row> rows =
        tx.createQuery(
                ROWS
                    + """
                    (k.id is not null or t.owner_id is not null or t.silenced_by is not null
                     or t.id = any(:timed))
                    order by k.created_at
                    """)
            .bindArray("timed", UUID.class, near.stream().map(LegalClock::thread).toArray())
            .map(this::row)
            .list();
    return entries(rows, near);
  }

  /** What there is to do in one thread; empty if there is no such thread. */
  public Optional<QueueEntry> of(Handle tx, UUID thread) {
    List<Row> rows =
        tx.createQuery(ROWS + " t.id = :thread order by k.created_at")
            .bind("thread", thread)
            .map(this::row)
            .list();
    return entries(rows, LegalClocks.running(tx, thread)).stream().findFirst();
  }

  private record Row(QueueEntry entry, Optional<Matter> matter) {}

  private static List<QueueEntry> entries(List<Row> rows, List<LegalClock> clocks) {
    Map<UUID, List<LegalClock>> clocksOf =
        clocks.stream().collect(Collectors.groupingBy(LegalClock::thread));
    Map<UUID, List<Row>> byThread =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    it -> it.entry().thread(), LinkedHashMap::new, Collectors.toList()));
    return byThread.values().stream()
        .map(it -> whole(it, clocksOf.getOrDefault(it.get(0).entry().thread(), List.of())))
        .sorted(QueueEntry.ORDER)
        .toList();
  }

  private static QueueEntry whole(List<Row> rows, List<LegalClock> clocks) {
    QueueEntry it = rows.get(0).entry();
    return new QueueEntry(
        it.thread(),
        it.resident(),
        it.contactPoint(),
        it.holder(),
        it.isAlarmed(),
        rows.stream().flatMap(row -> row.matter().stream()).toList(),
        clocks,
        it.lastHeard(),
        it.lastAnswered());
  }

  private Row row(RowView row) {
    QueueEntry entry =
        new QueueEntry(
            row.getColumn("thread", UUID.class),
            Optional.ofNullable(row.getColumn("resident_id", UUID.class)),
            Optional.ofNullable(row.getColumn("contact_point_id", UUID.class)),
            Optional.ofNullable(row.getColumn("holder", UUID.class)),
            row.getColumn("alarmed", Boolean.class),
            List.of(),
            List.of(),
            Optional.ofNullable(row.getColumn("last_heard", Instant.class)),
            Optional.ofNullable(row.getColumn("last_answered", Instant.class)));
    return new Row(
        entry, Optional.ofNullable(row.getColumn("ticket", UUID.class)).map(it -> matter(row, it)));
  }

  private Matter matter(RowView row, UUID ticket) {
    return new Matter(
        ticket,
        row.getColumn("number", Long.class),
        row.getColumn("owner_id", UUID.class),
        row.getColumn("reason", String.class),
        Priority.valueOf(row.getColumn("priority", String.class).toUpperCase(Locale.ROOT)),
        words(row.getColumn("note_sealed", byte[].class), ticket),
        row.getColumn("arrived_at", Instant.class),
        row.getColumn("claimed", Boolean.class),
        row.getColumn("owner_only", Boolean.class),
        row.getColumn("withheld", Boolean.class),
        row.getColumn("unclassified", Boolean.class),
        Optional.ofNullable(row.getColumn("promised_at", Instant.class))
            .map(it -> pledge(row, it)));
  }

  private static Pledge pledge(RowView row, Instant promised) {
    return new Pledge(
        row.getColumn("target_at", Instant.class),
        promised,
        Way.valueOf(row.getColumn("by_channel", String.class).toUpperCase(Locale.ROOT)),
        row.getColumn("promise", String.class).equals("broken"),
        row.getColumn("renewed", Boolean.class));
  }

  /** A note that cannot be opened any more hides no ticket. */
  private String words(byte[] sealed, UUID ticket) {
    try {
      return seal.open(sealed, new Field("ticket", "note_sealed", ticket));
    } catch (SealBrokenException e) {
      return "";
    }
  }
}
