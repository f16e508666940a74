package nara.authoring;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import nara.understand.EditDistance;

/** The name that somebody who misspelt one probably meant. */
public final class Nearest {
  /** Letters that a misspelt name may be off. */
  private static final int MISSPELT = 3;

  private Nearest() {}

  /** The nearest of these names; empty if none is near, and of short names only the very near. */
  public static Optional<String> of(String name, Collection<String> names) {
    int off = Math.min(MISSPELT, Math.max(1, name.length() / 2));
    return names.stream()
        .filter(it -> EditDistance.between(name, it, off) <= off)
        .min(
            Comparator.<String>comparingInt(it -> EditDistance.between(name, it, off))
                .thenComparing(Comparator.naturalOrder()));
  }
}
