package nara.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nara.db.TestDatabase;
import nara.jobs.Schedule.Recurring;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Work that one node at a time does, on two nodes. */
class ScheduleTest {
  @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

  private final AtomicInteger rounds = new AtomicInteger();
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger mostUnderWay = new AtomicInteger();

  @Test
  void oneNodeAtATimeWorksAndTheOtherGoesOnWhenItEnds() {
    Schedule one = start(this::round);
    Schedule other = start(this::round);
    try {
      await(4);
      one.close();
      await(rounds.get() + 2);
    } finally {
      other.close();
    }
    assertThat(mostUnderWay).hasValue(1);
  }

  @Test
  void aRoundThatFailsIsFollowedByTheNext() {
    Schedule schedule =
        start(
            () -> {
              rounds.incrementAndGet();
              throw new IllegalStateException("this round fails");
            });
    try {
      await(3);
    } finally {
      schedule.close();
    }
  }

  private void round() {
    mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
    try {
      boolean unused = new CountDownLatch(1).await(300, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    underWay.decrementAndGet();
    rounds.incrementAndGet();
  }

  private static Schedule start(Runnable work) {
    return Schedule.start(
        database.database().dataSource(),
        List.of(new Recurring("test", Duration.ofMillis(200), work)));
  }

  private void await(int count) {
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> rounds.get() >= count);
  }
}
