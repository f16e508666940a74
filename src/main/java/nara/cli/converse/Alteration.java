package nara.cli.converse;

import java.util.Optional;
import java.util.function.UnaryOperator;
import nara.conversation.Knowledge;

/**
 * Something that happens in a conversation besides what its file says.
 *
 * @param beforeTurn the number of the turn before which it happens, from 1; nothing happens at 0
 * @param edit what becomes of the designers' files then
 */
record Alteration(int beforeTurn, Optional<UnaryOperator<Knowledge>> edit) {
  /** Nothing happens. */
  Alteration() {
    this(0, Optional.empty());
  }
}
