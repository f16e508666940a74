package nara;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nara.booking.Bookings.Doer;
import nara.booking.Meeting;
import nara.booking.Meeting.State;
import nara.booking.MeetingChange.By;
import nara.booking.Span;
import nara.delivery.OutgoingSms;
import nara.message.PhoneNumber;
import nara.people.Caseworkers;
import nara.people.Representative;
import nara.people.Representative.Basis;
import nara.people.Representatives.Registered;
import nara.town.Staff;
import nara.town.Town;

/** The town, with what caseworkers do to Gunilla's meetings, and what she is told. */
final class MeetingTown {
  static final LocalDateTime MEETING = LocalDateTime.parse("2026-11-26T13:30");
  static final PhoneNumber BERTIL = new PhoneNumber("+46701740609");

  final Town2026 town;

  MeetingTown(Town2026 town) {
    this.town = town;
  }

  Meeting book() {
    return book(MEETING);
  }

  Meeting book(LocalDateTime starts) {
    return town.transactions.in(
        tx ->
            town.assistant
                .booking()
                .bookings()
                .enter(tx, gunilla(), "sara", instant(starts), "office", town.clock.instant())
                .orElseThrow());
  }

  void move(Meeting meeting, LocalDateTime starts) {
    Span talks = new Span(instant(starts), instant(starts.plusMinutes(45)));
    Doer doer = Doer.staff(By.CASEWORKER, "sara");
    Optional<Meeting> moved =
        town.transactions.in(
            tx ->
                town.assistant
                    .booking()
                    .bookings()
                    .moveByCaseworker(tx, meeting.id(), talks, doer, town.clock.instant()));
    assertThat(moved).isPresent();
  }

  /** What is sent to Gunilla when it is that late, in the town's time. */
  List<String> at(String local) {
    town.clock.set(instant(LocalDateTime.parse(local)));
    int before = town.provider.sent().size();
    town.assistant.meetingNotices().runDue();
    town.sender.runDue();
    return town.provider.sent().subList(before, town.provider.sent().size()).stream()
        .filter(it -> it.to().equals(Town2026.GUNILLA))
        .map(OutgoingSms::text)
        .toList();
  }

  void takeOver() {
    withThread(
        (thread, sara) ->
            town.transactions.run(
                tx -> town.assistant.humanHand().takeOver(tx, thread, sara, town.clock.instant())));
  }

  void handBack() {
    withThread(
        (thread, sara) ->
            town.transactions.run(
                tx -> town.assistant.humanHand().handBack(tx, thread, sara, town.clock.instant())));
  }

  void withThread(java.util.function.BiConsumer<UUID, Staff> what) {
    UUID thread =
        town.transactions.in(
            tx -> town.assistant.threads().ofResident(tx, gunilla(), town.clock.instant()));
    what.accept(thread, TestLibrary.get().get().town().staff("sara").orElseThrow());
  }

  /** Bertil may book for somebody, until then. */
  void represent(String who, String until) {
    town.transactions.run(
        tx -> {
          UUID contact =
              town.assistant.contactPoints().of(tx, BERTIL, Town2026.Provider.NAME, Town2026.NOW);
          town.assistant
              .representatives()
              .add(
                  tx,
                  new Representative(
                      UUID.randomUUID(),
                      resident(who),
                      contact,
                      "Bertil Nord",
                      Basis.DEPUTY,
                      Town2026.NOW.minusSeconds(86_400),
                      instant(LocalDateTime.parse(until))),
                  Town2026.NOW);
        });
  }

  long tickets() {
    return town.count("select count(*) from ticket");
  }

  UUID gunilla() {
    return resident("gunilla");
  }

  UUID resident(String key) {
    return town.residents.getOrDefault(key, Caseworkers.idOf("nobody"));
  }

  static Instant instant(LocalDateTime local) {
    return local.atZone(Town.ZONE).toInstant();
  }

  /** Bertil asks to be registered for somebody. */
  Registered register(String who) {
    return town.transactions.in(
        tx ->
            town.assistant
                .representatives()
                .register(
                    tx,
                    new Representative(
                        UUID.randomUUID(),
                        resident(who),
                        town.assistant
                            .contactPoints()
                            .of(tx, BERTIL, Town2026.Provider.NAME, Town2026.NOW),
                        "Bertil Nord",
                        Basis.DEPUTY,
                        town.clock.instant().minusSeconds(60),
                        town.clock.instant().plusSeconds(86_400)),
                    "lena",
                    town.clock.instant()));
  }

  Optional<Meeting> cancel(Meeting meeting, By by) {
    return town.transactions.in(
        tx ->
            town.assistant
                .booking()
                .bookings()
                .end(
                    tx,
                    meeting.id(),
                    State.CANCELLED,
                    Doer.staff(by, "sara"),
                    town.clock.instant()));
  }

  /** What a meeting is now. */
  Meeting found(Meeting meeting) {
    return town.transactions.in(
        tx -> town.assistant.booking().meetings().find(tx, meeting.id()).orElseThrow());
  }

  /** That day, in the town's time. */
  static Span day(String date) {
    LocalDateTime begins = LocalDateTime.parse(date + "T00:00");
    return new Span(instant(begins), instant(begins.plusDays(1)));
  }

  long count(String sql) {
    return town.count(sql);
  }
}
