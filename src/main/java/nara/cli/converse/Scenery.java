package nara.cli.converse;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nara.Assistant;
import nara.DemoTown;
import nara.StagedProvider;
import nara.authoring.Conversation;
import nara.authoring.Conversation.Meeting;
import nara.authoring.Conversation.Represented;
import nara.authoring.DemoPerson;
import nara.booking.Span;
import nara.message.PhoneNumber;
import nara.people.Caseworkers;
import nara.people.Representative;
import nara.people.Representative.Basis;
import nara.town.Place;
import nara.town.Staff;
import nara.town.Town;
import org.jdbi.v3.core.Handle;

/** What holds before a conversation begins. */
final class Scenery {
  private static final Duration BUSY_FOR = Duration.ofDays(400);

  private final Stage stage;
  private final Assistant assistant;
  private final Town town;
  private final Handle tx;
  private final Map<String, UUID> residents = new HashMap<>();

  Scenery(Stage stage, Assistant assistant, Handle tx) {
    this.stage = stage;
    this.assistant = assistant;
    this.town = stage.knowledge().get().town();
    this.tx = tx;
  }

  /** Nobody lives in the town but those whom the conversation names. */
  void setUp(Conversation conversation, boolean providerIsReachable, Instant now) {
    DemoTown.addRosterAndFlows(tx, assistant, stage.knowledge().get(), StagedProvider.NAME, now);
    List<DemoPerson> people = stage.cast().named(conversation.people());
    residents.putAll(
        DemoTown.addResidents(tx, assistant, people, StagedProvider.NAME, stage.ids(), now));
    assistant.alarmWay().selfTest(tx, providerIsReachable, now);
    conversation.given().meetings().forEach(it -> book(it, now));
    conversation.given().noTimes().forEach(it -> occupy(it, now));
    conversation
        .given()
        .away()
        .forEach((who, last) -> leave(who, last, conversation.given().substitute(), now));
    conversation.given().representatives().forEach(it -> represent(it, now));
  }

  /** The row of a registered resident. */
  UUID resident(String who) {
    UUID resident = residents.get(who);
    if (resident == null) {
      throw new StagingException(who + " är ingen registrerad invånare");
    }
    return resident;
  }

  /** Somebody of the roster. */
  Staff staff(String key) {
    return town.staff(key)
        .orElseThrow(() -> new StagingException(key + " finns inte i bot/town.yaml"));
  }

  private void book(Meeting meeting, Instant now) {
    Instant from = at(meeting.starts());
    boolean booked =
        assistant
            .booking()
            .bookings()
            .enter(
                tx,
                resident(meeting.who()),
                staff(meeting.with()).key(),
                from,
                meeting.place().orElse(Place.OFFICE),
                now)
            .isPresent();
    if (!booked) {
      throw new StagingException("mötet " + meeting.starts() + " krockar med ett annat");
    }
  }

  private void leave(String who, LocalDate last, Optional<String> substitute, Instant now) {
    Span away =
        new Span(
            now.atZone(Town.ZONE).toLocalDate().atStartOfDay(Town.ZONE).toInstant(),
            last.plusDays(1).atStartOfDay(Town.ZONE).toInstant());
    if (!away.from().isBefore(away.to())) {
      throw new StagingException("away: " + last + " har redan varit");
    }
    String key = staff(who).key();
    assistant.absences().add(key, away, substitute.map(it -> staff(it).key()), key);
  }

  private void represent(Represented represented, Instant now) {
    PhoneNumber number = new PhoneNumber(stage.cast().number(represented.who()));
    UUID contact = assistant.contactPoints().ofKnown(tx, number, StagedProvider.NAME, now);
    assistant
        .representatives()
        .add(
            tx,
            new Representative(
                stage.ids().get(),
                resident(represented.represents()),
                contact,
                represented.who(),
                Basis.DEPUTY,
                now,
                now.plus(BUSY_FOR)),
            now);
  }

  /** All of somebody's time is taken. */
  private void occupy(String key, Instant now) {
    tx.createUpdate(
            """
            insert into busy_block (source_id, caseworker_id, during)
            values (:source, :caseworker, tstzrange(:from, :to))
            """)
        .bind("source", stage.ids().get())
        .bind("caseworker", Caseworkers.idOf(staff(key).key()))
        .bind("from", now.minus(BUSY_FOR))
        .bind("to", now.plus(BUSY_FOR))
        .execute();
  }

  private static Instant at(LocalDateTime local) {
    return local.atZone(Town.ZONE).toInstant();
  }
}
