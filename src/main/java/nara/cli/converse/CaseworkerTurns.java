package nara.cli.converse;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nara.Assistant;
import nara.authoring.Conversation.ConversationTurn;
import nara.booking.Booking;
import nara.booking.Bookings.Doer;
import nara.booking.Meeting;
import nara.booking.Meeting.State;
import nara.booking.MeetingChange.By;
import nara.booking.Span;
import nara.conversation.PersonChange.Cause;
import nara.conversation.PersonChange.Persons;
import nara.handover.HumanHand;
import nara.handover.MatterKind;
import nara.people.Caseworkers;
import nara.town.Staff;
import nara.town.Town;
import org.jdbi.v3.core.Handle;

/** What caseworkers write and do in a conversation. */
final class CaseworkerTurns {
  private final Backstage backstage;
  private final Speaker speaker;
  private final Witness witness;

  CaseworkerTurns(Backstage backstage, Speaker speaker, Witness witness) {
    this.backstage = backstage;
    this.speaker = speaker;
    this.witness = witness;
  }

  void write(ConversationTurn turn) {
    UUID thread = speaker.thread();
    Staff who = caseworker(turn, thread);
    backstage
        .assistant()
        .humanHand()
        .write(
            backstage.tx(),
            thread,
            speaker.contact(),
            who,
            turn.value(),
            backstage.clock().instant());
  }

  void act(ConversationTurn turn) {
    UUID thread = speaker.thread();
    Staff who = caseworker(turn, thread);
    HumanHand hand = backstage.assistant().humanHand();
    Handle tx = backstage.tx();
    Instant now = backstage.clock().instant();
    switch (turn.value()) {
      case "take_over", "confirm" -> hand.takeOver(tx, thread, who, now);
      case "hand_back" -> hand.handBack(tx, thread, who, now);
      case "close" -> close(tx, thread, who, now);
      default -> {
        if (turn.value().startsWith("entrust ")) {
          entrust(thread, who, turn.value().substring("entrust ".length()), now);
        } else if (turn.value().startsWith("transfer ")) {
          transfer(thread, who, turn.value().substring("transfer ".length()), now);
        } else {
          doWithMeeting(turn, thread, who);
        }
      }
    }
  }

  private void close(Handle tx, UUID thread, Staff who, Instant now) {
    backstage
        .assistant()
        .closing()
        .close(
            tx, thread, Optional.of(MatterKind.ADVICE), Optional.of(speaker.contact()), who, now);
  }

  private void transfer(UUID thread, Staff from, String key, Instant now) {
    Town town = backstage.knowledge().town();
    Staff to = staff(key);
    Handle tx = backstage.tx();
    backstage.assistant().humanHand().transfer(tx, thread, from, to, now);
    Persons persons = new Persons(from, to, town.promise().from(now, town.hours()));
    backstage.assistant().personChange().tell(tx, thread, Cause.TRANSFERRED, persons, now);
  }

  private void entrust(UUID thread, Staff from, String key, Instant now) {
    Town town = backstage.knowledge().town();
    Staff to = staff(key);
    Handle tx = backstage.tx();
    Assistant assistant = backstage.assistant();
    UUID resident = assistant.threads().get(tx, thread, now).resident().orElseThrow();
    assistant.residents().entrust(tx, resident, Caseworkers.idOf(to.key()));
    assistant.humanHand().entrust(tx, thread, to, now);
    Persons persons = new Persons(from, to, town.promise().from(now, town.hours()));
    assistant.personChange().tell(tx, thread, Cause.ENTRUSTED, persons, now);
  }

  private Staff staff(String key) {
    return backstage
        .knowledge()
        .town()
        .staff(key)
        .orElseThrow(() -> new StagingException(key + " finns inte i bot/town.yaml"));
  }

  /** What is done with the resident's next meeting, or, of how it went, with the last one. */
  private void doWithMeeting(ConversationTurn turn, UUID thread, Staff who) {
    Instant now = backstage.clock().instant();
    Booking booking = backstage.assistant().booking();
    Doer doer = Doer.staff(By.CASEWORKER, who.key());
    String[] words = turn.value().split(" ", 2);
    Meeting meeting = meeting(thread, words[0]);
    switch (words[0]) {
      case "move" -> {
        Instant starts = LocalDateTime.parse(words[1]).atZone(Town.ZONE).toInstant();
        Span talks = new Span(starts, starts.plus(length(meeting)));
        booking.bookings().moveByCaseworker(backstage.tx(), meeting.id(), talks, doer, now);
      }
      case "cancel" ->
          booking.bookings().end(backstage.tx(), meeting.id(), State.CANCELLED, doer, now);
      case "held" -> booking.bookings().end(backstage.tx(), meeting.id(), State.HELD, doer, now);
      case "missed" ->
          booking.bookings().end(backstage.tx(), meeting.id(), State.ABSENT, doer, now);
      case "away" -> {
        LocalDate today = now.atZone(Town.ZONE).toLocalDate();
        LocalDate last = meeting.starts().atZone(Town.ZONE).toLocalDate().plusDays(1);
        Span away =
            new Span(
                today.atStartOfDay(Town.ZONE).toInstant(),
                last.atStartOfDay(Town.ZONE).toInstant());
        backstage.assistant().absences().add(who.key(), away, who.key());
      }
      default ->
          throw new StagingException(
              "caseworker_does: " + turn.value() + " går inte att spela upp än");
    }
    backstage.assistant().meetingNotices().runDue();
  }

  private static Duration length(Meeting meeting) {
    return Duration.between(meeting.talks().from(), meeting.talks().to());
  }

  private Meeting meeting(UUID thread, String what) {
    Instant now = backstage.clock().instant();
    Instant since = Set.of("held", "missed").contains(what) ? Instant.EPOCH : now;
    return backstage
        .assistant()
        .threads()
        .get(backstage.tx(), thread, now)
        .resident()
        .flatMap(
            it ->
                backstage
                    .assistant()
                    .booking()
                    .meetings()
                    .coming(backstage.tx(), it, since)
                    .stream()
                    .findFirst())
        .orElseThrow(() -> new StagingException("caseworker_does: det finns inget möte"));
  }

  /** Who is named, or else the one who owns the thread. */
  private Staff caseworker(ConversationTurn turn, UUID thread) {
    Town town = backstage.knowledge().town();
    Optional<Staff> named = turn.who().flatMap(town::staff);
    return named.orElseGet(() -> witness.ownerOf(thread, town));
  }
}
