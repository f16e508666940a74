package nara.phone;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import nara.authoring.DemoButton;
import nara.authoring.DemoButton.Step;
import nara.message.PhoneNumber;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays one story at a time, step by step: what the resident writes goes the way of every text
 * message, and the next step waits for its answer and for whoever reads it.
 */
final class StoryPlayer {
  static final Duration ANSWERED_WITHIN = Duration.ofSeconds(20);

  private static final Logger LOG = LoggerFactory.getLogger(StoryPlayer.class);

  private final List<PhoneOwner> owners;
  private final MessageCentre centre;
  private final Handset handset;
  private final DemoDeeds deeds;
  private final Clock machine;
  private final AtomicLong changes = new AtomicLong();
  private volatile @Nullable Run run;
  private volatile Playing shown = Playing.NOTHING;

  StoryPlayer(
      List<PhoneOwner> owners,
      MessageCentre centre,
      Handset handset,
      DemoDeeds deeds,
      Clock machine) {
    this.owners = List.copyOf(owners);
    this.centre = centre;
    this.handset = handset;
    this.deeds = deeds;
    this.machine = machine;
  }

  /** How it stands with a story. */
  enum State {
    NOTHING,
    PLAYING,
    ENDED,
    STOPPED,
    /** There is no meeting to go to. */
    NO_MEETING,
    NO_ANSWER,
    OTHER_ANSWER,
    FAILED
  }

  /**
   * What is played, or was last.
   *
   * @param step the one that was begun last, from 1
   * @param phone the key of whose phone it is on; empty if nothing was played
   */
  record Playing(State state, Optional<DemoButton> button, int step, String phone) {
    static final Playing NOTHING = new Playing(State.NOTHING, Optional.empty(), 0, "");

    boolean isRunning() {
      return state == State.PLAYING;
    }

    /** The step that was begun last. */
    Optional<Step> current() {
      return button.filter(it -> step > 0).map(it -> it.steps().get(step - 1));
    }
  }

  private static final class Run {
    final DemoButton button;
    String phone;
    int next;
    Instant due;
    int heardBefore;
    @Nullable Instant answeredUntil;

    Run(DemoButton button, Instant due) {
      this.button = button;
      this.phone = button.phone();
      this.due = due;
    }

    Step step() {
      return button.steps().get(next);
    }
  }

  /** What whoever looks is shown. */
  Playing shown() {
    return shown;
  }

  /** Another number as soon as that is something else. */
  long version() {
    return changes.get();
  }

  /** Begins, unless another story is under way; false then. */
  synchronized boolean play(DemoButton button) {
    if (run != null) {
      return false;
    }
    run = new Run(button, machine.instant().plus(button.steps().get(0).after()));
    show(new Playing(State.PLAYING, Optional.of(button), 0, button.phone()));
    return true;
  }

  /** Ends it where it stands; what was said is said. */
  synchronized void stop() {
    Run ended = run;
    if (ended != null) {
      end(ended, State.STOPPED);
    }
  }

  /** Nothing is shown of what was played before. */
  synchronized void forget() {
    run = null;
    show(Playing.NOTHING);
  }

  /** Does what is due; called again and again by one thread. */
  void tick() {
    Run it = run;
    if (it == null) {
      return;
    }
    try {
      if (it.answeredUntil != null) {
        listen(it, it.answeredUntil);
      } else if (!machine.instant().isBefore(it.due)) {
        perform(it);
      }
    } catch (RuntimeException e) {
      LOG.warn("the story at line {} cannot go on: {}", it.step().line(), e.toString());
      end(it, State.FAILED);
    }
  }

  private void perform(Run it) {
    Step step = it.step();
    boolean isJump = step.value().equals(DemoButton.TO_REMINDER);
    if (isJump) {
      Optional<String> who = deeds.whoIsRemindedNext();
      if (who.isEmpty()) {
        end(it, State.NO_MEETING);
        return;
      }
      it.phone = who.get();
    }
    showStep(it);
    it.heardBefore = heard(it).size();
    switch (step.kind()) {
      case RESIDENT -> handset.send(number(it.phone), step.value(), 0);
      case CASEWORKER -> deeds.write(it.phone, step.value());
      case DOES -> {
        if (isJump) {
          deeds.goToReminder();
        } else {
          deeds.act(step.value(), it.phone);
        }
      }
      case READ -> {}
    }
    if (step.says().isEmpty()) {
      goOn(it);
    } else {
      it.answeredUntil = machine.instant().plus(ANSWERED_WITHIN);
    }
  }

  private void listen(Run it, Instant until) {
    List<String> heard = heard(it);
    List<String> since = heard.subList(Math.min(it.heardBefore, heard.size()), heard.size());
    if (since.stream().anyMatch(text -> it.step().says().stream().allMatch(text::contains))) {
      it.answeredUntil = null;
      goOn(it);
    } else if (machine.instant().isAfter(until)) {
      end(it, since.isEmpty() ? State.NO_ANSWER : State.OTHER_ANSWER);
    }
  }

  private synchronized void goOn(Run it) {
    it.next++;
    if (it.next == it.button.steps().size()) {
      it.next--;
      end(it, State.ENDED);
    } else {
      it.due = machine.instant().plus(it.step().after());
    }
  }

  private synchronized void end(Run it, State state) {
    if (run == it) {
      run = null;
      show(new Playing(state, Optional.of(it.button), shown.step(), it.phone));
    }
  }

  private synchronized void showStep(Run it) {
    if (run == it) {
      show(new Playing(State.PLAYING, Optional.of(it.button), it.next + 1, it.phone));
    }
  }

  private void show(Playing playing) {
    shown = playing;
    changes.incrementAndGet();
  }

  /** What has come to the phone so far. */
  private List<String> heard(Run it) {
    return centre.ofPhone(number(it.phone)).stream()
        .filter(sms -> sms.direction() == Sms.Direction.TO_RESIDENT)
        .map(Sms::text)
        .toList();
  }

  private PhoneNumber number(String key) {
    return owners.stream()
        .filter(it -> it.key().equals(key))
        .findFirst()
        .map(PhoneOwner::number)
        .orElseThrow(() -> new IllegalStateException("nobody has a phone who is called " + key));
  }
}
