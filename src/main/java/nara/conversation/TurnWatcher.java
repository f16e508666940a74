package nara.conversation;

import java.util.List;
import nara.flow.Input.Heard;
import nara.flow.Passage;
import nara.flow.Turn;
import nara.understand.Understanding;

/** Sees the turns as they are made, to explain them or to count what was come to. */
public interface TurnWatcher {
  /** Looks away. */
  TurnWatcher NOBODY =
      new TurnWatcher() {
        @Override
        public void saw(Understanding understood, Heard heard, Turn turn) {}

        @Override
        public void wentBy(List<Passage> passages) {}
      };

  /** A message was understood so, heard so by the engine, and led to this turn. */
  void saw(Understanding understood, Heard heard, Turn turn);

  /** A turn, whatever led to it, came by these steps. */
  void wentBy(List<Passage> passages);
}
