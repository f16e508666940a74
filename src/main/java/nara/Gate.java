package nara;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** Through which all work passes, so that the demo can begin anew while nothing is under way. */
final class Gate {
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);

  /** The same work, which waits while the gate is closed. */
  Runnable through(Runnable work) {
    return () -> pass(work);
  }

  /** Does it, unless the gate is closed: then as soon as it is open. */
  void pass(Runnable work) {
    hold(
        lock.readLock(),
        () -> {
          work.run();
          return true;
        });
  }

  /** The same with a result. */
  <T> T pass(Supplier<T> work) {
    return hold(lock.readLock(), work);
  }

  /** Does it when everything that has passed is done, and lets nothing through meanwhile. */
  void close(Runnable work) {
    hold(
        lock.writeLock(),
        () -> {
          work.run();
          return true;
        });
  }

  private static <T> T hold(Lock held, Supplier<T> work) {
    held.lock();
    try {
      return work.get();
    } finally {
      held.unlock();
    }
  }
}
