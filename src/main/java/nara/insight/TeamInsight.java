package nara.insight;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nara.people.Caseworkers;
import nara.town.Staff;
import nara.town.Town;
import org.jdbi.v3.core.Handle;

/** Counts how teams fare, from what is noted of matters and promises, without what was written. */
public final class TeamInsight {
  private static final int FEWEST = 2;

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
    Period period = new Period(since, now);
    List<Staff> everybody = List.copyOf(town.staff().values());
    figures.add(of(tx, "", everybody, everybody.size() >= FEWEST, period));
    Map<String, List<Staff>> teams =
        everybody.stream()
            .filter(it -> !it.team().isEmpty())
            .collect(Collectors.groupingBy(Staff::team, TreeMap::new, Collectors.toList()));
    Set<String> shown = shown(teams);
    teams.forEach(
        (team, people) -> figures.add(of(tx, team, people, shown.contains(team), period)));
    return figures;
  }

  /**
   * The teams whose figures tell of no single person, neither by themselves nor by what they leave
   * of the whole: where one caseworker is left over, the smallest team is not shown either.
   */
  private Set<String> shown(Map<String, List<Staff>> teams) {
    Set<String> shown = new TreeSet<>();
    teams.forEach((team, people) -> shown.addAll(people.size() < FEWEST ? Set.of() : Set.of(team)));
    long left =
        town.staff().values().stream()
            .filter(it -> !it.roles().equals(Set.of(Staff.Role.MANAGER)))
            .filter(it -> !shown.contains(it.team()))
            .count();
    if (left > 0 && left < FEWEST) {
      teams.entrySet().stream()
          .filter(it -> shown.contains(it.getKey()))
          .min(Comparator.comparing(it -> it.getValue().size()))
          .map(Map.Entry::getKey)
          .ifPresent(shown::remove);
    }
    return shown;
  }

  private record Period(Instant since, Instant now) {}

  private static TeamFigures of(
      Handle tx, String team, List<Staff> people, boolean isShown, Period period) {
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
        .bind("since", period.since())
        .bind("now", period.now())
        .map(
            row ->
                new TeamFigures(
                    team,
                    isShown,
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
