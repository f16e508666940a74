package nara.insight;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nara.people.Caseworkers;
import nara.town.Staff;
import nara.town.Town;
import org.jdbi.v3.core.Handle;

/** Counts how teams fare, from what is noted of matters and promises, without what was written. */
public final class TeamInsight {
  private final Town town;

  public TeamInsight(Town town) {
    this.town = town;
  }

  /**
   * The whole organisation first, then each team of the roster.
   *
   * @param since the beginning of the period of promises and answers
   */
  public List<TeamFigures> of(Handle tx, Instant since, Instant now) {
    List<TeamFigures> figures = new ArrayList<>();
    List<Staff> everybody = List.copyOf(town.staff().values());
    figures.add(of(tx, "", everybody, since, now));
    everybody.stream()
        .map(Staff::team)
        .filter(it -> !it.isEmpty())
        .distinct()
        .sorted()
        .forEach(
            team ->
                figures.add(
                    of(
                        tx,
                        team,
                        everybody.stream().filter(it -> it.team().equals(team)).toList(),
                        since,
                        now)));
    return figures;
  }

  private static TeamFigures of(
      Handle tx, String team, List<Staff> people, Instant since, Instant now) {
    Object[] ids = people.stream().map(it -> Caseworkers.idOf(it.key())).toArray();
    return tx.createQuery(
            """
            with theirs as (select * from ticket where owner_id = any(:ids)),
            answers as (
              select extract(epoch from min(m.received_at) - k.arrived_at) as seconds
              from theirs k
              join message m on m.thread_id = k.thread_id and m.direction = 'out'
                and m.received_at >= k.arrived_at
              join outbox o on o.message_id = m.id and o.kind = 'human'
              where k.arrived_at >= :since
              group by k.id, k.arrived_at)
            select
              (select count(*) from resident where caseworker_id = any(:ids)) as residents,
              (select count(*) from theirs where state = 'open') as open,
              (select count(*) from theirs where unclassified) as unnamed,
              (select count(*) from promise p join theirs k on k.id = p.ticket_id
               where p.state = 'open' and k.state = 'open' and p.promised_at < :now)
              + (select count(*) from legal_clock c join theirs k on k.id = c.ticket_id
                 where c.state = 'running' and c.due_at < :now) as late,
              (select count(*) from promise where owner_id = any(:ids) and state = 'kept'
                 and promised_at >= :since) as kept,
              (select count(*) from promise where owner_id = any(:ids) and state = 'broken'
                 and promised_at >= :since) as broken,
              (select percentile_cont(0.5) within group (order by seconds) from answers) as answer
            """)
        .bindArray("ids", UUID.class, ids)
        .bind("since", since)
        .bind("now", now)
        .map(
            row ->
                new TeamFigures(
                    team,
                    people.size(),
                    row.getColumn("residents", Integer.class),
                    row.getColumn("open", Integer.class),
                    row.getColumn("unnamed", Integer.class),
                    row.getColumn("late", Integer.class),
                    row.getColumn("kept", Integer.class),
                    row.getColumn("broken", Integer.class),
                    Optional.ofNullable(row.getColumn("answer", Double.class))
                        .map(it -> Duration.ofSeconds(it.longValue()))))
        .one();
  }
}
