package nara.booking.calendar;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Ends what is under way when the program closes: whatever waits for a server waits no longer. */
final class Stop {
  private final Set<Runnable> waiting = ConcurrentHashMap.newKeySet();
  private volatile boolean isAsked;

  boolean isAsked() {
    return isAsked;
  }

  /** This is to be called when the program closes, unless it is forgotten before. */
  void add(Runnable end) {
    waiting.add(end);
    if (isAsked) {
      end.run();
    }
  }

  void forget(Runnable end) {
    waiting.remove(end);
  }

  void ask() {
    isAsked = true;
    waiting.forEach(Runnable::run);
  }
}
