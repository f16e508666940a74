package nara;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import nara.booking.Meeting;
import nara.booking.calendar.AccountSettings;
import nara.booking.calendar.CalendarStatus;
import nara.booking.calendar.CalendarWork;
import nara.booking.calendar.Manner;
import nara.booking.calendar.Web;
import nara.db.TestDatabase;
import nara.delivery.OutgoingSms;
import nara.people.Caseworkers;
import nara.town.Town;

/** The demo town with calendars, worked on when a test says so. */
final class CalendarTown implements AutoCloseable {
  static final UUID SARA = Caseworkers.idOf("sara");

  final TestDatabase database = TestDatabase.fresh();
  final Town2026 town = new Town2026(database.database());
  final CalendarWork work;

  CalendarTown() {
    this(new Web());
  }

  CalendarTown(Web web) {
    work = town.assistant.calendars().work(town.transactions, web);
  }

  UUID connect(AccountSettings settings) {
    return connect("sara", settings);
  }

  UUID connect(String caseworker, AccountSettings settings) {
    return town.transactions.in(
        tx -> town.assistant.calendars().add(tx, Caseworkers.idOf(caseworker), settings));
  }

  /** Enters a meeting at a local time, for the resident of that place among all. */
  Meeting enter(int resident, String caseworker, String at) {
    UUID who =
        town.transactions.in(
            tx ->
                tx.createQuery("select id from resident order by created_at, id offset :at limit 1")
                    .bind("at", resident)
                    .mapTo(UUID.class)
                    .one());
    return town.transactions
        .in(
            tx ->
                town.assistant
                    .booking()
                    .bookings()
                    .enter(tx, who, caseworker, time(at), "office", Town2026.NOW))
        .orElseThrow();
  }

  /** Gunilla books her first free time by text message. */
  Meeting book() {
    town.write("A1", Town2026.GUNILLA, "boka tid");
    town.write("A2", Town2026.GUNILLA, "1");
    return town.transactions.in(
        tx ->
            town.assistant
                .booking()
                .meetings()
                .find(tx, tx.createQuery("select id from meeting").mapTo(UUID.class).one())
                .orElseThrow());
  }

  Meeting now(Meeting meeting) {
    return town.transactions.in(
        tx -> town.assistant.booking().meetings().find(tx, meeting.id()).orElseThrow());
  }

  /** Works on all calendars as if time had passed until they are read again. */
  void sync() {
    town.machine.pass(Duration.ofMinutes(2));
    work.runDue();
  }

  void sync(UUID account, Manner manner) {
    town.machine.pass(Duration.ofMinutes(2));
    assertThat(work.sync(account, manner)).isEqualTo(CalendarWork.Synced.DONE);
  }

  CalendarStatus status(UUID account) {
    return town.transactions.in(tx -> town.assistant.calendars().all(tx)).stream()
        .filter(it -> it.id().equals(account))
        .findFirst()
        .orElseThrow();
  }

  /** What residents are told of, since the last call. */
  List<String> told() {
    int before = town.provider.sent().size();
    town.assistant.meetingNotices().runDue();
    town.sender.runDue();
    return town.provider.sent().subList(before, town.provider.sent().size()).stream()
        .map(OutgoingSms::text)
        .toList();
  }

  List<String> busy() {
    return town.transactions.in(
        tx ->
            tx.createQuery(
                    """
                    select to_char(lower(during) at time zone 'Europe/Stockholm', 'MM-DD HH24:MI')
                           || '-' ||
                           to_char(upper(during) at time zone 'Europe/Stockholm', 'MM-DD HH24:MI')
                    from busy_block order by lower(during)
                    """)
                .mapTo(String.class)
                .list());
  }

  static Instant time(String local) {
    return LocalDateTime.parse(local).atZone(Town.ZONE).toInstant();
  }

  @Override
  public void close() {
    database.close();
  }
}
