package nara.handover;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Whether an alarm would get out of the building. Nothing is promised that was not tested. */
public final class AlarmWay {
  private static final Duration TEST_IS_GOOD_FOR = Duration.ofMinutes(30);
  private static final Duration STUCK_AFTER = Duration.ofMinutes(2);

  private final Clock machine;

  /**
   * @param machine the machine's clock, which the outbox goes by
   */
  public AlarmWay(Clock machine) {
    this.machine = machine;
  }

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

  /** Tests the way: an outbox in which something waits too long does not carry an alarm. */
  public boolean selfTest(Handle tx, Instant now) {
    boolean passed =
        tx.createQuery(
                """
                select not exists (
                  select from outbox where state in ('queued', 'sending') and created_at <= :now
                    and due_at < :stuck)
                """)
            .bind("now", now)
            .bind("stuck", machine.instant().minus(STUCK_AFTER))
            .mapTo(Boolean.class)
            .one();
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
}
