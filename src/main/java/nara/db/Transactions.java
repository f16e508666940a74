package nara.db;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Where a transaction comes from: a pool, or a savepoint of the one that a conversation runs in.
 */
@FunctionalInterface
public interface Transactions {
  /** Names must differ within a transaction, whoever opens a savepoint in it. */
  AtomicLong SAVEPOINTS = new AtomicLong();

  /** Runs the work in a transaction of its own; if it throws, nothing of it remains. */
  <T> T in(Work<T> work);

  /** Work in a transaction. */
  @FunctionalInterface
  interface Work<T> extends Function<Handle, T> {}

  /** Runs work that returns nothing. */
  default void run(Consumer<Handle> work) {
    in(
        tx -> {
          work.accept(tx);
          return true;
        });
  }

  /** A transaction of its own on a pooled connection each time. */
  static Transactions pooled(Jdbi jdbi) {
    return new Transactions() {
      @Override
      public <T> T in(Work<T> work) {
        return jdbi.inTransaction(work::apply);
      }
    };
  }

  /** Savepoints of a transaction that somebody else opened and will end. */
  static Transactions within(Handle outer) {
    return new Transactions() {
      @Override
      public <T> T in(Work<T> work) {
        String savepoint = "nested_" + SAVEPOINTS.incrementAndGet();
        outer.savepoint(savepoint);
        try {
          T result = work.apply(outer);
          outer.releaseSavepoint(savepoint);
          return result;
        } catch (RuntimeException | Error e) {
          outer.rollbackToSavepoint(savepoint);
          throw e;
        }
      }
    };
  }
}
