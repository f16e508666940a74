package nara.conversation;

import nara.flow.Input.Heard;
import nara.flow.Turn;
import nara.understand.Understanding;

/** Sees the turns as they are made, to explain them or to count what was come to. */
@FunctionalInterface
public interface TurnWatcher {
  /** Looks away. */
  TurnWatcher NOBODY = (understood, heard, turn) -> {};

  /** A message was understood so, heard so by the engine, and led to this turn. */
  void saw(Understanding understood, Heard heard, Turn turn);
}
