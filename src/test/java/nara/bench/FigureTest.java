package nara.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FigureTest {
  @Test
  void onlyAFigureThatHasALimitCanBeOverIt() {
    Figure limited = new Figure("loading", "LoadBenchmark.everything", 50, "s", 0.5);
    Figure unlimited = new Figure("loading", "LoadBenchmark.everything", 50, "s", null);
    assertThat(limited.isOver(0.5)).isFalse();
    assertThat(limited.isOver(0.51)).isTrue();
    assertThat(unlimited.isOver(1_000)).isFalse();
  }

  @Test
  void everyNameThatIsTakenHasAFigureWithALimit() {
    assertThat(Stream.of("understand", "load", "train").map(Figure::of))
        .allMatch(figures -> figures.stream().anyMatch(it -> it.isOver(Double.MAX_VALUE)));
    assertThat(Figure.of("typo")).isEqualTo(List.of());
  }
}
