package nara.cli.converse;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/** Stages on which as many conversations run at once, each stage with a database of its own. */
public final class Stages {
  private final List<Stage> all;

  /**
   * @param all at least one
   */
  public Stages(List<Stage> all) {
    this.all = List.copyOf(all);
  }

  /**
   * Plays all of it.
   *
   * @param pieces what is played
   * @param play plays a piece on a stage that is free
   * @param seen is shown what came of each piece, in their order, as soon as it is there
   * @throws RuntimeException what {@code play} threw, as it threw it
   */
  public <P, R> void play(List<P> pieces, BiFunction<Stage, P, R> play, BiConsumer<P, R> seen) {
    BlockingQueue<Stage> free = new ArrayBlockingQueue<>(all.size(), false, all);
    ExecutorService threads = Executors.newFixedThreadPool(all.size());
    try {
      List<Future<R>> results = new ArrayList<>();
      for (P piece : pieces) {
        results.add(threads.submit(() -> playOnOne(free, piece, play)));
      }
      for (int i = 0; i < pieces.size(); i++) {
        seen.accept(pieces.get(i), await(results.get(i)));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static <P, R> R playOnOne(
      BlockingQueue<Stage> free, P piece, BiFunction<Stage, P, R> play)
      throws InterruptedException {
    Stage stage = free.take();
    try {
      return play.apply(stage, piece);
    } finally {
      free.add(stage);
    }
  }

  private static <R> R await(Future<R> result) {
    try {
      return result.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException it) {
        throw it;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
