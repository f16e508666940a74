package nara.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nara.conversation.Action;
import nara.conversation.Situation;
import nara.flow.ActionSpec;
import nara.flow.Input.Outcome;
import nara.flow.Value;
import nara.handover.StaffNotices;
import nara.handover.TicketRequest;
import nara.handover.TicketRequest.Priority;
import nara.handover.TicketRequest.Way;
import nara.handover.Tickets;
import nara.people.Caseworkers;
import nara.people.Resident;
import nara.town.Deadline;
import nara.town.Staff;
import nara.town.Town;

/** That the resident is late reaches whom they are to meet, at once; nothing is booked. */
final class RunningLate implements Action {
  /** A meeting that began so long ago may still be reached. */
  private static final Duration BEGUN = Duration.ofHours(1);

  private static final Duration TODAY = Duration.ofHours(12);
  private static final String NOTICE =
      "Nära: någon har skrivit att den blir sen till ditt möte kl %s. Logga in och läs.";

  private final Town town;
  private final Meetings meetings;
  private final Tickets tickets;
  private final StaffNotices notices;
  private final MeetingWords words;

  RunningLate(Town town, Meetings meetings, Tickets tickets, StaffNotices notices) {
    this.town = town;
    this.meetings = meetings;
    this.tickets = tickets;
    this.notices = notices;
    this.words = new MeetingWords(town);
  }

  @Override
  public ActionSpec spec() {
    return ActionSpec.named("booking.running_late")
        .ending("told", "no_meeting")
        .giving(MeetingWords.NAMES);
  }

  @Override
  public Outcome perform(Situation situation, Map<String, Value> with) {
    Optional<Meeting> meeting = situation.resident().flatMap(it -> soon(situation, it));
    Optional<Staff> caseworker =
        meeting.map(Meeting::caseworker).flatMap(new Caseworkers(town)::find);
    if (meeting.isEmpty() || caseworker.isEmpty()) {
      return new Outcome("no_meeting", Map.of());
    }
    tell(situation, meeting.get(), caseworker.get());
    return new Outcome("told", new HashMap<>(words.of(meeting.get(), situation.language())));
  }

  private Optional<Meeting> soon(Situation situation, Resident resident) {
    Instant now = situation.now();
    List<Meeting> near =
        meetings.coming(situation.tx(), resident.id(), now.minus(BEGUN)).stream()
            .filter(it -> it.starts().isBefore(now.plus(TODAY)))
            .toList();
    return near.stream().findFirst();
  }

  private void tell(Situation situation, Meeting meeting, Staff caseworker) {
    Instant now = situation.now();
    String clock = meeting.starts().atZone(Town.ZONE).toLocalTime().toString().replace(':', '.');
    notices.tell(
        situation.tx(),
        caseworker,
        NOTICE.formatted(clock),
        situation.thread(),
        situation.contactPoint(),
        now);
    Instant due = meeting.starts().isAfter(now) ? meeting.starts() : now;
    tickets.open(
        situation.tx(),
        new TicketRequest(
            situation.thread(),
            situation.message(),
            caseworker,
            "running_late",
            Priority.NORMAL,
            situation.text(),
            Way.SMS,
            new Deadline(now, due, !town.hours().isOpen(now))),
        now);
  }
}
