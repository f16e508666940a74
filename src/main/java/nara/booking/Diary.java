package nara.booking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * What is taken, of a caseworker's time and of the resident's: meetings with what they need around
 * them, times held for others, absences, and what the caseworker's own calendar says.
 */
final class Diary {
  private final List<Span> taken;

  private Diary(List<Span> taken) {
    this.taken = taken;
  }

  /** A diary with this in it, in any order; parts may overlap. */
  static Diary of(Collection<Span> taken) {
    List<Span> apart = new ArrayList<>();
    for (Span next : taken.stream().sorted(Comparator.comparing(Span::from)).toList()) {
      int last = apart.size() - 1;
      if (last < 0 || apart.get(last).to().isBefore(next.from())) {
        apart.add(next);
      } else if (apart.get(last).to().isBefore(next.to())) {
        apart.set(last, new Span(apart.get(last).from(), next.to()));
      }
    }
    return new Diary(apart);
  }

  /**
   * Reads what is taken.
   *
   * @param within of which the diary tells
   * @param except a meeting that does not count, as it is to be moved
   */
  static Diary read(
      Handle tx, UUID resident, UUID caseworker, Span within, Optional<UUID> except, Instant now) {
    return of(
        tx.createQuery(
                """
                with sought as (select tstzrange(:from, :to) as stretch), taken as (
                  select coalesce(occupies, during) as stretch from meeting
                  where caseworker_id = :caseworker and state = 'booked'
                    and id is distinct from cast(:except as uuid)
                  union all
                  select during from meeting
                  where resident_id = :resident and state = 'booked'
                    and id is distinct from cast(:except as uuid)
                  union all
                  select during from hold
                  where caseworker_id = :caseworker and resident_id <> :resident and until > :now
                  union all
                  select during from absence where caseworker_id = :caseworker and ended_at is null
                  union all
                  select during from busy_block where caseworker_id = :caseworker
                )
                select lower(taken.stretch) as starts, upper(taken.stretch) as ends
                from taken, sought
                where taken.stretch && sought.stretch and not isempty(taken.stretch)
                """)
            .bind("from", within.from())
            .bind("to", within.to())
            .bind("caseworker", caseworker)
            .bind("resident", resident)
            .bind("except", except.orElse(null))
            .bind("now", now)
            .map(
                row ->
                    new Span(
                        row.getColumn("starts", Instant.class),
                        row.getColumn("ends", Instant.class)))
            .list());
  }

  /** Whether nothing is taken of this. */
  boolean isFree(Span span) {
    int low = 0;
    int high = taken.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (taken.get(middle).to().isAfter(span.from())) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low == taken.size() || !taken.get(low).overlaps(span);
  }
}
