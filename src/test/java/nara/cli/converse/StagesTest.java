package nara.cli.converse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import nara.TestLibrary;
import nara.seal.Keys;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class StagesTest {
  private final Stage one = stage();
  private final Stage other = stage();
  private final Stages stages = new Stages(List.of(one, other));

  private static Stage stage() {
    Jdbi unused = Jdbi.create("jdbc:postgresql://127.0.0.1:1/none");
    return new Stage(unused, TestLibrary.get(), List.of(), Keys.create(), UUID::randomUUID);
  }

  @Test
  void whatComesOfThemIsShownInTheirOrder() {
    List<Integer> pieces = IntStream.range(0, 20).boxed().toList();
    List<Integer> seen = new ArrayList<>();

    stages.play(pieces, (stage, piece) -> slowestFirst(piece), (piece, result) -> seen.add(result));

    assertThat(seen).isEqualTo(pieces);
  }

  @Test
  void asManyRunAtOnceAsThereAreStages() {
    CyclicBarrier both = new CyclicBarrier(2);
    Set<Integer> used = ConcurrentHashMap.newKeySet();

    stages.play(
        List.of(1, 2),
        (stage, piece) -> {
          used.add(System.identityHashCode(stage));
          return await(both);
        },
        (piece, result) -> {});

    assertThat(used).hasSize(2);
  }

  @Test
  void whatGoesWrongIsNotSwallowed() {
    assertThatThrownBy(
            () ->
                stages.play(
                    List.of(1),
                    (stage, piece) -> {
                      throw new IllegalArgumentException("no such piece");
                    },
                    (piece, result) -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no such piece");
  }

  private static int slowestFirst(int piece) {
    try {
      TimeUnit.MILLISECONDS.sleep(20 - piece);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return piece;
  }

  private static int await(CyclicBarrier barrier) {
    try {
      return barrier.await(10, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
