package nara.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nara.booking.MeetingChange.By;
import nara.booking.MeetingChange.Kind;
import nara.conversation.Stores;
import nara.message.Language;
import nara.people.Absences;
import nara.people.Caseworkers;
import nara.people.Resident;
import nara.people.Residents;
import nara.thread.Threads;
import nara.town.Town;
import org.jdbi.v3.core.Handle;

/**
 * Books, moves and cancels. Every change of a meeting goes through here: under the locks of both
 * people, with an event in the resident's thread, and told to whoever listens.
 */
public final class Bookings {
  /** An offer that is answered later than this before it begins has run out. */
  private static final Duration LAST_MINUTE = Duration.ofHours(1);

  private final Town town;
  private final Meetings meetings;
  private final Residents residents;
  private final Threads threads;
  private final MeetingEvents events;
  private final Absences absences;
  private final List<MeetingListener> listeners = new ArrayList<>();

  Bookings(Town town, Meetings meetings, Stores stores, Absences absences) {
    this.town = town;
    this.meetings = meetings;
    this.residents = stores.residents();
    this.threads = stores.threads();
    this.events = new MeetingEvents(town, stores.events());
    this.absences = absences;
  }

  /** From now on this one is told of every change. */
  public void listen(MeetingListener listener) {
    listeners.add(listener);
  }

  /**
   * Who does something.
   *
   * @param actor as events name them: {@code assistant} or a caseworker's key
   */
  public record Doer(By by, String actor, Optional<UUID> representative) {
    /** Somebody of the staff. */
    public static Doer staff(By by, String actor) {
      return new Doer(by, actor, Optional.empty());
    }
  }

  /**
   * A time that was chosen.
   *
   * @param caseworker the key of whom it is with
   * @param place the key of where
   * @param contactPoint where the resident is written to about it
   */
  record Wanted(
      Resident resident,
      String caseworker,
      Instant starts,
      String place,
      Optional<UUID> contactPoint) {}

  /** What became of it. */
  enum Result {
    DONE,
    /** One of the two is taken then, or it is past. */
    TAKEN,
    /** The meeting that was to be changed is no longer to come. */
    GONE
  }

  /** A result, and the meeting where there is one. */
  record Booked(Result result, Optional<Meeting> meeting) {
    private static Booked not(Result result) {
      return new Booked(result, Optional.empty());
    }
  }

  /** Books a time, unless it is taken meanwhile. */
  Booked book(Handle tx, Wanted wanted, Doer doer, Instant now) {
    Need need = Need.of(town, wanted.resident(), wanted.place());
    lock(tx, wanted, now);
    if (isTaken(tx, wanted, need, Optional.empty(), now)) {
      return Booked.not(Result.TAKEN);
    }
    Optional<Meeting> added =
        meetings.add(tx, draft(wanted, need, doer), need.occupies(wanted.starts()), now);
    if (added.isEmpty()) {
      return Booked.not(Result.TAKEN);
    }
    Holds.release(tx, wanted.resident().id());
    done(tx, change(tx, Kind.BOOKED, added.get(), Optional.empty(), doer, now), doer, now);
    return new Booked(Result.DONE, added);
  }

  /**
   * Enters a meeting that was agreed on elsewhere, whenever it is; only another meeting stands in
   * its way.
   */
  public Optional<Meeting> enter(
      Handle tx, UUID resident, String caseworker, Instant starts, String place, Instant now) {
    Doer doer = Doer.staff(By.RESIDENT, caseworker);
    return put(tx, resident, caseworker, starts, place, doer, now);
  }

  /** The same, as somebody's doing. */
  Optional<Meeting> put(
      Handle tx,
      UUID resident,
      String caseworker,
      Instant starts,
      String place,
      Doer doer,
      Instant now) {
    Resident whose = residents.get(tx, resident);
    Wanted wanted = new Wanted(whose, caseworker, starts, place, Optional.empty());
    Need need = Need.of(town, whose, place);
    lock(tx, wanted, now);
    Optional<Meeting> added =
        meetings.add(tx, draft(wanted, need, doer), need.occupies(starts), now);
    added.ifPresent(
        it -> {
          absences.takeBack(tx, it.caseworker(), it.talks().from(), it.talks().to(), now);
          done(tx, change(tx, Kind.BOOKED, it, Optional.empty(), doer, now), doer, now);
        });
    return added;
  }

  /** Moves a meeting: the old time is given up only with the new one. */
  Booked move(Handle tx, UUID meeting, Wanted wanted, Doer doer, Instant now) {
    Optional<Meeting> before = lockComing(tx, meeting, wanted, now);
    if (before.isEmpty()) {
      return Booked.not(Result.GONE);
    }
    Need need = Need.of(town, wanted.resident(), wanted.place());
    Meeting draft = draft(wanted, need, doer);
    if (isSame(before.get(), draft)) {
      return new Booked(Result.DONE, before);
    }
    if (isTaken(tx, wanted, need, Optional.of(meeting), now)) {
      return Booked.not(Result.TAKEN);
    }
    return new Booked(Result.DONE, Optional.of(moved(tx, before.get(), draft, need, doer, now)));
  }

  /**
   * A caseworker has moved the meeting: it stands there, whatever her diary says, unless another
   * meeting does.
   *
   * @return empty if it is no longer to come, or another meeting is there
   */
  public Optional<Meeting> moveByCaseworker(
      Handle tx, UUID meeting, Span talks, Doer doer, Instant now) {
    Optional<Meeting> before = lockComing(tx, meeting, now);
    if (before.isEmpty() || !talks.from().isAfter(now) || before.get().talks().equals(talks)) {
      return before.filter(it -> it.talks().equals(talks));
    }
    Meeting was = before.get();
    boolean collides =
        meetings.ofCaseworker(tx, was.caseworker(), talks).stream()
                .anyMatch(it -> !it.id().equals(meeting))
            || meetings.coming(tx, was.resident(), now).stream()
                .anyMatch(it -> !it.id().equals(meeting) && it.talks().overlaps(talks));
    if (collides) {
      return Optional.empty();
    }
    Meeting after = meetings.change(tx, was.at(talks), talks);
    giveUp(tx, was, doer, now);
    absences.takeBack(tx, was.caseworker(), talks.from(), talks.to(), now);
    done(tx, change(tx, Kind.MOVED, after, Optional.of(was.starts()), doer, now), doer, now);
    return Optional.of(after);
  }

  /**
   * Cancels a coming meeting, or notes how a meeting went.
   *
   * @return empty if it was not booked any more
   */
  public Optional<Meeting> end(
      Handle tx, UUID meeting, Meeting.State state, Doer doer, Instant now) {
    return end(tx, meeting, state, it -> true, doer, now);
  }

  /** The same, if that can be said of the meeting as it stands then. */
  Optional<Meeting> end(
      Handle tx,
      UUID meeting,
      Meeting.State state,
      Predicate<Meeting> still,
      Doer doer,
      Instant now) {
    Optional<Meeting> before = lockBooked(tx, meeting, now).filter(still);
    boolean cancels = state == Meeting.State.CANCELLED;
    Optional<Meeting> ended =
        before
            .filter(it -> cancels == it.starts().isAfter(now))
            .map(it -> meetings.end(tx, it.id(), state));
    Kind kind = cancels ? Kind.CANCELLED : Kind.ENDED;
    if (cancels && Set.of(By.CASEWORKER, By.CALENDAR).contains(doer.by())) {
      ended.ifPresent(it -> giveUp(tx, it, doer, now));
    }
    ended.ifPresent(it -> done(tx, change(tx, kind, it, Optional.empty(), doer, now), doer, now));
    return ended;
  }

  /** An interpreter comes to this resident's coming meetings from now on. */
  void interpret(Handle tx, UUID resident, Language language, Doer doer, Instant now) {
    lock(tx, resident, meetings.coming(tx, resident, now).stream().map(Meeting::caseworker), now);
    for (Meeting it : meetings.coming(tx, resident, now)) {
      if (!it.interpreter().equals(Optional.of(language))) {
        Meeting changed = meetings.interpret(tx, it.id(), language);
        done(tx, change(tx, Kind.CHANGED, changed, Optional.empty(), doer, now), doer, now);
      }
    }
  }

  /** When a caseworker has given up a time, nobody is offered it: she is not there then. */
  private void giveUp(Handle tx, Meeting given, Doer doer, Instant now) {
    absences.giveUp(
        tx, given.caseworker(), given.talks().from(), given.talks().to(), doer.actor(), now);
  }

  private Meeting moved(
      Handle tx, Meeting before, Meeting draft, Need need, Doer doer, Instant now) {
    Meeting changed =
        new Meeting(
            before.id(),
            before.number(),
            before.version(),
            before.resident(),
            draft.caseworker(),
            draft.talks(),
            draft.place(),
            draft.interpreter(),
            draft.contactPoint().or(before::contactPoint),
            draft.representative(),
            before.state());
    Meeting after = meetings.change(tx, changed, need.occupies(draft.starts()));
    Holds.release(tx, before.resident());
    boolean isMoved = !before.talks().equals(after.talks());
    Kind kind = isMoved ? Kind.MOVED : Kind.CHANGED;
    Optional<Instant> earlier = isMoved ? Optional.of(before.starts()) : Optional.empty();
    done(tx, change(tx, kind, after, earlier, doer, now), doer, now);
    return after;
  }

  private static boolean isSame(Meeting before, Meeting draft) {
    return before.talks().equals(draft.talks())
        && before.caseworker().equals(draft.caseworker())
        && before.place().equals(draft.place());
  }

  private static Meeting draft(Wanted wanted, Need need, Doer doer) {
    return new Meeting(
        wanted.resident().id(),
        0,
        0,
        wanted.resident().id(),
        Caseworkers.idOf(wanted.caseworker()),
        need.talks(wanted.starts()),
        wanted.place(),
        wanted.resident().interpreter(),
        wanted.contactPoint(),
        doer.representative(),
        Meeting.State.BOOKED);
  }

  private boolean isTaken(Handle tx, Wanted wanted, Need need, Optional<UUID> except, Instant now) {
    Span occupied = need.occupies(wanted.starts());
    UUID caseworker = Caseworkers.idOf(wanted.caseworker());
    return !wanted.starts().isAfter(now.plus(LAST_MINUTE))
        || !Diary.read(tx, wanted.resident().id(), caseworker, occupied, except, now)
            .isFree(occupied);
  }

  private Optional<Meeting> lockComing(Handle tx, UUID meeting, Wanted wanted, Instant now) {
    Optional<UUID> with = meetings.find(tx, meeting).map(Meeting::caseworker);
    Stream<UUID> both =
        Stream.concat(with.stream(), Stream.of(Caseworkers.idOf(wanted.caseworker())));
    lock(tx, wanted.resident().id(), both, now);
    return booked(tx, meeting, with)
        .filter(it -> it.resident().equals(wanted.resident().id()))
        .filter(it -> it.starts().isAfter(now));
  }

  private Optional<Meeting> lockComing(Handle tx, UUID meeting, Instant now) {
    return lockBooked(tx, meeting, now).filter(it -> it.starts().isAfter(now));
  }

  private Optional<Meeting> lockBooked(Handle tx, UUID meeting, Instant now) {
    Optional<Meeting> found = meetings.find(tx, meeting);
    found.ifPresent(it -> lock(tx, it.resident(), Stream.of(it.caseworker()), now));
    return booked(tx, meeting, found.map(Meeting::caseworker));
  }

  /** The meeting as it stands under the locks, unless it went to somebody else meanwhile. */
  private Optional<Meeting> booked(Handle tx, UUID meeting, Optional<UUID> locked) {
    return meetings
        .find(tx, meeting)
        .filter(it -> it.state() == Meeting.State.BOOKED)
        .filter(it -> locked.equals(Optional.of(it.caseworker())));
  }

  private void lock(Handle tx, Wanted wanted, Instant now) {
    lock(tx, wanted.resident().id(), Stream.of(Caseworkers.idOf(wanted.caseworker())), now);
  }

  /**
   * First the thread, then the people, then rows: whoever kept another order could wait for ever.
   */
  private void lock(Handle tx, UUID resident, Stream<UUID> caseworkers, Instant now) {
    threads.lock(tx, threads.ofResident(tx, resident, now));
    meetings.lock(tx, Stream.concat(Stream.of(resident), caseworkers));
  }

  private MeetingChange change(
      Handle tx, Kind kind, Meeting meeting, Optional<Instant> earlier, Doer doer, Instant now) {
    UUID thread = threads.ofResident(tx, meeting.resident(), now);
    return new MeetingChange(kind, meeting, earlier, doer.by(), thread);
  }

  private void done(Handle tx, MeetingChange change, Doer doer, Instant now) {
    events.note(tx, change, doer.actor(), now);
    listeners.forEach(it -> it.changed(tx, change, now));
  }
}
