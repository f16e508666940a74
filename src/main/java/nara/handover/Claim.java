package nara.handover;

import java.util.UUID;
import java.util.function.Function;

/** What became of an attempt to take a thread. */
public sealed interface Claim {
  /** It is theirs now, or was already. */
  record Taken() implements Claim {}

  /**
   * A colleague has it.
   *
   * @param caseworker the row id of whoever has it
   */
  record HeldByAnother(UUID caseworker) implements Claim {}

  /** What follows from it. */
  default <T> T match(Function<Taken, T> taken, Function<HeldByAnother, T> held) {
    return this instanceof Taken it ? taken.apply(it) : held.apply((HeldByAnother) this);
  }
}
