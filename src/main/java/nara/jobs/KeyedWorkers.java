package nara.jobs;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A few threads that work on keys. A key that waits is not queued twice; one that could not be had
 * is tried again a moment later.
 *
 * @param <K> what is worked on
 */
public final class KeyedWorkers<K> implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(KeyedWorkers.class);
  private static final Duration TRY_AGAIN_AFTER = Duration.ofMillis(40);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(10);

  private final ScheduledThreadPoolExecutor threads;
  private final Set<K> waiting = ConcurrentHashMap.newKeySet();
  private final Predicate<K> work;

  /**
   * @param work returns false if the key could not be had now
   */
  public KeyedWorkers(String name, int count, Predicate<K> work) {
    this.work = work;
    this.threads =
        new ScheduledThreadPoolExecutor(
            count,
            task -> {
              Thread thread = new Thread(task, name);
              thread.setDaemon(true);
              return thread;
            });
    threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /** Works on this key soon. */
  public void submit(K key) {
    submit(key, Duration.ZERO);
  }

  private void submit(K key, Duration delay) {
    if (waiting.add(key) && !threads.isShutdown()) {
      ScheduledFuture<?> unused =
          threads.schedule(() -> workOn(key), delay.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void workOn(K key) {
    waiting.remove(key);
    try {
      if (!work.test(key)) {
        submit(key, TRY_AGAIN_AFTER);
      }
    } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
      LOG.error("work on a key failed: {}", e.toString());
      LOG.debug("why it failed", e);
    }
  }

  /** Ends when the keys being worked on are done. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(CLOSE_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("some work was still under way at the end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
