package nara.cli.converse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nara.conversation.TurnWatcher;
import nara.flow.Input.Heard;
import nara.flow.Passage;
import nara.flow.Turn;
import nara.understand.Understanding;

/** Keeps what the engine made of the messages. */
public final class Watcher implements TurnWatcher {
  /** What was understood, heard and done with the last message. */
  public record Seen(Understanding understood, Heard heard, Turn turn) {}

  private final List<Passage> path = new ArrayList<>();
  private Optional<Seen> last = Optional.empty();

  @Override
  public void saw(Understanding understood, Heard heard, Turn turn) {
    last = Optional.of(new Seen(understood, heard, turn));
  }

  @Override
  public void wentBy(List<Passage> passages) {
    path.addAll(passages);
  }

  /** A message is to come, which nobody may look at: the assistant is silent beside a human. */
  void forget() {
    last = Optional.empty();
  }

  /** The last message; empty if there was none, or if it was none of the assistant's. */
  public Optional<Seen> last() {
    return last;
  }

  /** The steps that were come to since this was last asked, in order. */
  List<Passage> takeNew() {
    List<Passage> since = List.copyOf(path);
    path.clear();
    return since;
  }
}
