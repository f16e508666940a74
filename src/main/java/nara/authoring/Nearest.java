package nara.authoring;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import nara.understand.EditDistance;

/** The name that somebody who misspelt one probably meant. */
public final class Nearest {
  /** Letters that a misspelt name may be off. */
  private static final int MISSPELT = 3;

  private static final int FEW = 3;

  private Nearest() {}

  /** The nearest of these names; empty if none is near, and of short names only the very near. */
  public static Optional<String> of(String name, Collection<String> names) {
    return few(name, names).stream().findFirst();
  }

  /** The few nearest of these names, the nearest first; none that is much farther off than that. */
  static List<String> few(String name, Collection<String> names) {
    int off = Math.min(MISSPELT, Math.max(1, name.length() / 2));
    ToIntFunction<String> distance = it -> EditDistance.between(name, it, off);
    int least = names.stream().mapToInt(distance).min().orElse(off);
    return names.stream()
        .distinct()
        .filter(it -> distance.applyAsInt(it) <= Math.min(off, least + 1))
        .sorted(Comparator.comparingInt(distance).thenComparing(Comparator.naturalOrder()))
        .limit(FEW)
        .toList();
  }
}
