package nara.conversation;

import java.util.UUID;
import java.util.function.Function;

/** What became of one inbound message. */
public sealed interface Receipt {
  /** It is stored, and a turn will answer it. */
  record Stored(UUID thread) implements Receipt {}

  /** It is stored, and as it told of danger it is answered already. */
  record MetAsDanger(UUID thread) implements Receipt {}

  /** The provider had given it to us before; nothing was done. */
  record Duplicate() implements Receipt {}

  default <T> T match(
      Function<Stored, T> stored,
      Function<MetAsDanger, T> metAsDanger,
      Function<Duplicate, T> duplicate) {
    if (this instanceof Stored it) {
      return stored.apply(it);
    }
    if (this instanceof MetAsDanger it) {
      return metAsDanger.apply(it);
    }
    return duplicate.apply((Duplicate) this);
  }
}
