package nara.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nara.audit.AuditLog;
import nara.booking.Bookings.Doer;
import nara.booking.MeetingChange.By;
import nara.conversation.Action;
import nara.conversation.Errands;
import nara.conversation.Knowledge;
import nara.conversation.Stores;
import nara.db.Transactions;
import nara.people.Absences;
import nara.people.Caseworkers;
import nara.town.BookingRule;
import nara.town.Place;
import nara.town.Staff;
import nara.town.Town;
import org.jdbi.v3.core.Handle;

/** Everything about meetings, put together. */
public final class Booking {
  /** Who has no meetings that could be in the way. */
  private static final UUID NOBODY = new UUID(0, 0);

  private final Town town;
  private final Stores stores;
  private final Tables tables;
  private final Bookings bookings;
  private final Holds holds;
  private final Absences absences;

  /**
   * @param stores of the assistant that books
   */
  public Booking(Town town, Stores stores, AuditLog audit, Supplier<UUID> ids) {
    this.town = town;
    this.stores = stores;
    this.tables = new Tables(new Meetings(ids), new Notices());
    this.absences = new Absences(ids, audit);
    this.bookings = new Bookings(town, tables.meetings(), stores, absences);
    this.holds = new Holds(ids);
    bookings.listen(new NoticePlans(town, stores, ids));
    bookings.listen(new InterpreterOrders(town, stores));
  }

  /** What is written of meetings, and of what residents are told about them. */
  record Tables(Meetings meetings, Notices notices) {}

  /** What flows can have done. */
  public List<Action> actions() {
    Meetings meetings = tables.meetings();
    Notices notices = tables.notices();
    OfferTimes times = new OfferTimes(town);
    return List.of(
        times,
        new OfferOtherTimes(meetings, times),
        new OfferInstead(town, tables.meetings(), holds),
        new Book(town, tables, bookings, stores),
        new MyMeetings(town, meetings),
        new NextMeeting(town, meetings),
        new Cancel(town, meetings, bookings),
        new RunningLate(town, meetings, stores.tickets(), stores.staffNotices()),
        new Interpret(town, meetings, bookings, stores.residents()),
        new Reminded(meetings, notices, new Reachable(stores)),
        new NoReminders(stores.residents(), notices),
        new Told(town, meetings, notices));
  }

  /** What tells residents when the time has come. */
  public NoticeWork notices(
      Transactions transactions, Supplier<Knowledge> knowledge, Errands errands, Clock clock) {
    return new NoticeWork(transactions, knowledge, stores, errands, tables, clock);
  }

  /** The meetings, to be read. */
  public Meetings meetings() {
    return tables.meetings();
  }

  /**
   * The times that a resident can have with a caseworker at the office, soonest first.
   *
   * @param caseworker the key of somebody of the roster
   * @throws IllegalArgumentException if nobody has this key
   */
  public List<Instant> freeTimes(Handle tx, UUID resident, String caseworker, Instant now) {
    Staff staff =
        town.staff(caseworker)
            .orElseThrow(() -> new IllegalArgumentException("nobody is called " + caseworker));
    return new TimesFor(town)
        .free(tx, stores.residents().get(tx, resident), staff, Place.OFFICE, Optional.empty(), now);
  }

  /**
   * A caseworker books a meeting for a resident, who is told of it; whatever her diary says, only
   * another meeting of the two stands in its way.
   *
   * @param caseworker the key of whom it is with
   * @param place the key of where
   * @param by the key of whoever books it
   * @return empty if one of the two has another meeting then, or it is past
   */
  public Optional<Meeting> bookFor(
      Handle tx,
      UUID resident,
      String caseworker,
      Instant starts,
      String place,
      String by,
      Instant now) {
    return starts.isAfter(now)
        ? bookings.put(tx, resident, caseworker, starts, place, Doer.staff(By.CASEWORKER, by), now)
        : Optional.empty();
  }

  /**
   * How many times a caseworker has free.
   *
   * @param open those that everybody can have
   * @param kept those that are kept for residents who are followed all the way
   */
  public record Room(int open, int kept) {}

  /** The room that a caseworker has at the office so far ahead. */
  public Room room(Handle tx, String caseworker, Duration ahead, Instant now) {
    Staff staff =
        town.staff(caseworker)
            .orElseThrow(() -> new IllegalArgumentException("nobody is called " + caseworker));
    Diary diary =
        Diary.read(
            tx,
            NOBODY,
            Caseworkers.idOf(caseworker),
            FreeTimes.searched(town, now),
            Optional.empty(),
            now);
    int all = free(staff, true, diary, ahead, now);
    int open = free(staff, false, diary, ahead, now);
    return new Room(open, all - open);
  }

  private int free(Staff staff, boolean isFollowed, Diary diary, Duration ahead, Instant now) {
    BookingRule rule = town.booking();
    Need need = new Need(rule.length(), Duration.ZERO, rule.pause(), rule.notice(), isFollowed);
    return (int)
        FreeTimes.of(staff, town, need, diary, now).stream()
            .filter(it -> it.isBefore(now.plus(ahead)))
            .count();
  }

  /** What is done when a caseworker is away. */
  public AbsenceWork absences(Transactions transactions, Clock clock) {
    StandIns standIns = new StandIns(town, stores.tickets());
    return new AbsenceWork(transactions, tables.meetings(), bookings, absences, standIns, clock);
  }

  /** Through which every meeting is changed. */
  public Bookings bookings() {
    return bookings;
  }
}
