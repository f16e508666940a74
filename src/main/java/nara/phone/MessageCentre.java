package nara.phone;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import nara.message.PhoneNumber;

/** The messages of every phone, in memory only, and which phones are switched off. */
final class MessageCentre {
  static final int KEPT_OF_A_NUMBER = 500;
  static final int KEPT_NUMBERS = 1000;

  private final String run;
  private final Map<PhoneNumber, Deque<Sms>> messages = new LeastRecentlyUsed();
  private final Set<PhoneNumber> switchedOff = new HashSet<>();
  private long changes;

  /**
   * @param run tells the versions of this run from those of another
   */
  MessageCentre(String run) {
    this.run = run;
  }

  /** A word that is another one as soon as anything has changed. */
  synchronized String version() {
    return run + "-" + changes;
  }

  /** Keeps a new message; the oldest of the same phone makes room. */
  synchronized void keep(Sms sms) {
    Deque<Sms> ofPhone = messages.computeIfAbsent(sms.resident(), number -> new ArrayDeque<>());
    if (ofPhone.size() == KEPT_OF_A_NUMBER) {
      ofPhone.removeFirst();
    }
    ofPhone.addLast(sms);
    changes++;
  }

  /** Puts a message in the place of the one with the same id, if that is still kept. */
  synchronized void replace(Sms sms) {
    Deque<Sms> ofPhone = messages.getOrDefault(sms.resident(), new ArrayDeque<>());
    List<Sms> replaced = ofPhone.stream().map(it -> it.sid().equals(sms.sid()) ? sms : it).toList();
    ofPhone.clear();
    ofPhone.addAll(replaced);
    changes++;
  }

  /** Every phone is empty, and on. */
  synchronized void clear() {
    messages.clear();
    switchedOff.clear();
    changes++;
  }

  /** What one phone has sent and got, oldest first. */
  synchronized List<Sms> ofPhone(PhoneNumber number) {
    return List.copyOf(messages.getOrDefault(number, new ArrayDeque<>()));
  }

  /** The messages of all phones that are asked for, newest first. */
  synchronized List<Sms> newestFirst(Predicate<Sms> wanted) {
    List<Sms> found = new ArrayList<>();
    messages.values().forEach(ofPhone -> ofPhone.descendingIterator().forEachRemaining(found::add));
    return found.stream()
        .filter(wanted)
        .sorted(Comparator.comparing(Sms::createdAt).reversed())
        .toList();
  }

  synchronized boolean isOff(PhoneNumber number) {
    return switchedOff.contains(number);
  }

  synchronized void switchOff(PhoneNumber number) {
    switchedOff.add(number);
    changes++;
  }

  synchronized void switchOn(PhoneNumber number) {
    switchedOff.remove(number);
    changes++;
  }

  private static final class LeastRecentlyUsed extends LinkedHashMap<PhoneNumber, Deque<Sms>> {
    LeastRecentlyUsed() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<PhoneNumber, Deque<Sms>> eldest) {
      return size() > KEPT_NUMBERS;
    }
  }
}
