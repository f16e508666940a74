package nara.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that comes back again and again, and that one node at a time does. If that node dies,
 * another takes over within seconds, so that what is done must bear being done again.
 */
public final class Schedule implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration HEARTBEAT = Duration.ofSeconds(2);
  private static final int MISSED_HEARTBEATS = 4;
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(10);

  private final Scheduler scheduler;

  private Schedule(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /**
   * A piece of such work.
   *
   * @param name the same on every node
   * @param pause from the end of one round to the next
   */
  public record Recurring(String name, Duration pause, Runnable work) {}

  /** Starts it, on a database that has the table {@code scheduled_tasks}. */
  public static Schedule start(DataSource database, List<Recurring> works) {
    List<RecurringTask<?>> tasks = new ArrayList<>();
    works.forEach(it -> tasks.add(task(it)));
    Scheduler scheduler =
        Scheduler.create(database)
            .startTasks(tasks)
            .threads(works.size())
            .pollingInterval(POLL)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(CLOSE_WITHIN)
            .enablePriority()
            .build();
    scheduler.start();
    return new Schedule(scheduler);
  }

  private static RecurringTask<Void> task(Recurring recurring) {
    return Tasks.recurring(recurring.name(), FixedDelay.of(recurring.pause()))
        .execute((instance, context) -> run(recurring));
  }

  private static void run(Recurring recurring) {
    try {
      recurring.work().run();
    } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
      LOG.error("{} failed and goes on: {}", recurring.name(), e.toString());
      LOG.debug("why {} failed", recurring.name(), e);
    }
  }

  /** Ends it after the rounds that are under way. */
  @Override
  public void close() {
    scheduler.stop();
  }
}
