package nara.jobs;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work done again and again on a thread of its own: at once when woken, else after a pause. */
public final class Loop implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(15);

  private final String name;
  private final Duration pause;
  private final Runnable work;
  private final Semaphore calls = new Semaphore(0);
  private final Thread thread;
  private volatile boolean closing;

  private Loop(String name, Duration pause, Runnable work) {
    this.name = name;
    this.pause = pause;
    this.work = work;
    this.thread = new Thread(this::run, name);
  }

  /** Starts it; the first round begins at once. */
  public static Loop start(String name, Duration pause, Runnable work) {
    Loop loop = new Loop(name, pause, work);
    loop.thread.setDaemon(true);
    loop.thread.start();
    return loop;
  }

  /** Begins the next round now. */
  public void wake() {
    if (calls.availablePermits() == 0) {
      calls.release();
    }
  }

  private void run() {
    while (!closing) {
      try {
        work.run();
      } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
        LOG.error("{} failed and goes on: {}", name, e.toString());
        LOG.debug("why {} failed", name, e);
      }
      await();
    }
  }

  private void await() {
    try {
      if (!closing && calls.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        calls.drainPermits();
      }
    } catch (InterruptedException e) {
      closing = true;
    }
  }

  /** Ends it after the round that is under way. */
  @Override
  public void close() {
    closing = true;
    wake();
    try {
      thread.join(CLOSE_WITHIN.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
