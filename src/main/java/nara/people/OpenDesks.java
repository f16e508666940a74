package nara.people;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Whose desk is open. A desk where nobody does anything is a page that somebody has forgotten. */
public final class OpenDesks {
  /** How often an open desk has to be noted at least. */
  public static final Duration BEAT = Duration.ofMinutes(1);

  /** A desk is open for two minutes after the last beat that may have been left out. */
  private static final Duration STAYS = BEAT.plusMinutes(2);

  private static final Duration FORGOTTEN = Duration.ofMinutes(30);

  private OpenDesks() {}

  /**
   * What is known of somebody's desk.
   *
   * @param seen when a browser last had it open
   * @param acted when they last did something there
   */
  public record Desk(Instant seen, Instant acted) {
    /** Whether they can see there what is new. */
    public boolean isOpen(Instant now) {
      return seen.plus(STAYS).isAfter(now) && isBusy(now, FORGOTTEN);
    }

    /** Whether they have done something there within this time. */
    public boolean isBusy(Instant now, Duration within) {
      return acted.plus(within).isAfter(now);
    }
  }

  /** What is known; empty if they never had one open. */
  public static Optional<Desk> of(Handle tx, UUID caseworker) {
    return tx.createQuery("select seen, acted from desk_open where caseworker_id = :id")
        .bind("id", caseworker)
        .map(
            row ->
                new Desk(
                    row.getColumn("seen", Instant.class), row.getColumn("acted", Instant.class)))
        .findOne();
  }

  /** They did something at the desk. */
  public static void acted(Handle tx, UUID caseworker, Instant now) {
    tx.createUpdate(
            """
            insert into desk_open (caseworker_id, seen, acted) values (:id, :now, :now)
            on conflict (caseworker_id) do update set seen = :now, acted = :now
            """)
        .bind("id", caseworker)
        .bind("now", now)
        .execute();
  }

  /** Their desk is open in some browser, whether or not they are there. */
  public static void seen(Handle tx, UUID caseworker, Instant now) {
    tx.createUpdate("update desk_open set seen = :now where caseworker_id = :id and seen < :now")
        .bind("id", caseworker)
        .bind("now", now)
        .execute();
  }
}
