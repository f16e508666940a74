package nara.handover;

import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Whether an alarm would get out of the building. Nothing is promised that was not tested. */
public final class AlarmWay {
  private static final Duration TEST_IS_GOOD_FOR = Duration.ofMinutes(15);
  private static final Duration KEPT_FOR = Duration.ofDays(1);
  private static final Duration STUCK_AFTER = Duration.ofMinutes(2);
  private static final Duration FAILURE_COUNTS_FOR = Duration.ofMinutes(30);

  /** Whether the last self-test passed, and is recent. */
  public boolean works(Handle tx, Instant now) {
    return tx.createQuery(
            """
            select coalesce((select passed and at > :since from alarm_self_test
                             where at <= :now order by at desc limit 1), false)
            """)
        .bind("since", now.minus(TEST_IS_GOOD_FOR))
        .bind("now", now)
        .mapTo(Boolean.class)
        .one();
  }

  /**
   * Tests the way: the provider answers, and no alarm has lately failed or waits too long.
   *
   * @param isProviderReachable whether a provider was just asked, and answered us
   * @return whether it passed
   */
  public boolean selfTest(Handle tx, boolean isProviderReachable, Instant now) {
    boolean passed = isProviderReachable && isMoving(tx, now);
    tx.createUpdate("delete from alarm_self_test where at < :before")
        .bind("before", now.minus(KEPT_FOR))
        .execute();
    tx.createUpdate(
            """
            insert into alarm_self_test (at, passed) values (:now, :passed)
            on conflict (at) do update set passed = excluded.passed
            """)
        .bind("now", now)
        .bind("passed", passed)
        .execute();
    return passed;
  }

  private static boolean isMoving(Handle tx, Instant now) {
    return tx.createQuery(
            """
            select not exists (
              select from outbox
              where kind in ('danger', 'notice') and created_at <= :now
                and (state in ('queued', 'sending') and created_at < :stuck
                     or state = 'failed' and created_at > :lately))
            """)
        .bind("now", now)
        .bind("stuck", now.minus(STUCK_AFTER))
        .bind("lately", now.minus(FAILURE_COUNTS_FOR))
        .mapTo(Boolean.class)
        .one();
  }
}
