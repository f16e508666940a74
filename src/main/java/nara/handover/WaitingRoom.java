package nara.handover;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nara.handover.Waiting.Deadline;
import nara.people.Absences;
import nara.people.Absences.Absence;
import nara.people.Caseworkers;
import nara.town.Staff;
import nara.town.Town;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jspecify.annotations.Nullable;

/** What waits for whom, as it is now: for whoever stands in, where somebody is away. */
final class WaitingRoom {
  /** The clocks of the law that are looked at. */
  private static final Duration AHEAD = Duration.ofDays(14);

  private final Town town;
  private final Routing routing;
  private final Caseworkers caseworkers;

  WaitingRoom(Town town) {
    this.town = town;
    this.routing = new Routing(town);
    this.caseworkers = new Caseworkers(town);
  }

  private record Row(
      UUID thread,
      UUID responsible,
      boolean isUnclaimed,
      boolean isOwnersOnly,
      @Nullable UUID caseworker,
      @Nullable Instant news,
      List<Deadline> deadlines) {}

  List<Waiting> all(Handle tx, Instant now) {
    Map<UUID, Absence> away =
        Absences.now(tx, now).stream()
            .collect(Collectors.toMap(Absence::caseworker, Function.identity(), (one, two) -> one));
    return Stream.concat(rows(tx).stream(), clocks(tx, now).stream())
        .flatMap(it -> waiting(tx, it, away, now).stream())
        .toList();
  }

  private Optional<Waiting> waiting(Handle tx, Row row, Map<UUID, Absence> away, Instant now) {
    Staff owner = caseworkers.find(row.responsible()).orElseGet(() -> routing.intake(tx, now));
    UUID id = Caseworkers.idOf(owner.key());
    @Nullable Absence absence = away.get(id);
    Optional<Instant> news = Optional.ofNullable(row.news());
    if (absence != null) {
      // it is new to whoever stands in since then
      Optional<Instant> since = news.map(it -> it.isBefore(absence.from()) ? absence.from() : it);
      return row.isOwnersOnly()
          ? Optional.empty()
          : Optional.of(
              new Waiting(
                  row.thread(), routing.standInFor(tx, id, now, now), since, row.deadlines()));
    }
    boolean isIntakes =
        row.isUnclaimed()
            && owner.roles().contains(Staff.Role.INTAKE)
            && !id.equals(row.caseworker())
            && !owner.isOnDuty(now, town.hours());
    Staff who = isIntakes ? routing.intake(tx, now) : owner;
    return Optional.of(new Waiting(row.thread(), who, news, row.deadlines()));
  }

  private static List<Row> clocks(Handle tx, Instant now) {
    return LegalClocks.running(tx).stream()
        .filter(it -> it.due().isAfter(now) && it.due().isBefore(now.plus(AHEAD)))
        .map(
            it ->
                new Row(
                    it.thread(),
                    it.owner(),
                    false,
                    false,
                    it.owner(),
                    null,
                    List.of(new Deadline(it.id(), it.due(), true))))
        .toList();
  }

  private static List<Row> rows(Handle tx) {
    return tx.createQuery(
            """
            select t.id as thread, coalesce(t.owner_id, k.owner_id) as responsible,
                   t.owner_id is null and k.claimed_at is null as unclaimed,
                   coalesce(k.owner_only, false) as owner_only, r.caseworker_id,
                   case when t.silenced_by is null
                        then greatest(k.created_at, heard.received_at, moved.at) end as news,
                   p.id as promise, p.state as promise_state, p.target_at, p.promised_at
            from thread t
            left join resident r on r.id = t.resident_id
            left join ticket k on k.thread_id = t.id and k.state = 'open'
            left join lateral (
              select * from promise where ticket_id = k.id and state in ('open', 'broken')
                and not exists (select from promise later where later.ticket_id = k.id
                                and later.created_at > promise.created_at)
              order by created_at desc limit 1) p on true
            left join lateral (
              select received_at from message where thread_id = t.id and direction = 'in'
              order by arrival desc limit 1) heard on true
            left join lateral (
              select m.received_at from message m
              join outbox o on o.message_id = m.id and o.kind = 'human'
              where m.thread_id = t.id and m.direction = 'out'
              order by m.arrival desc limit 1) answered on true
            left join lateral (
              select max(at) as at from event
              where thread_id = t.id and type in ('transferred', 'promise_broken', 'handed_over')
            ) moved on true
            where (k.id is not null and (p.id is not null or k.unclassified))
               or (t.owner_id is not null
                   and greatest(heard.received_at, moved.at)
                       > coalesce(answered.received_at, '-infinity'))
            order by t.id
            """)
        .map(WaitingRoom::row)
        .list();
  }

  private static Row row(RowView row) {
    List<Deadline> deadlines = new ArrayList<>();
    if ("open".equals(row.getColumn("promise_state", String.class))) {
      UUID promise = row.getColumn("promise", UUID.class);
      deadlines.add(new Deadline(promise, row.getColumn("target_at", Instant.class), false));
      deadlines.add(new Deadline(promise, row.getColumn("promised_at", Instant.class), false));
    }
    return new Row(
        row.getColumn("thread", UUID.class),
        row.getColumn("responsible", UUID.class),
        row.getColumn("unclaimed", Boolean.class),
        row.getColumn("owner_only", Boolean.class),
        row.getColumn("caseworker_id", UUID.class),
        row.getColumn("news", Instant.class),
        deadlines);
  }
}
