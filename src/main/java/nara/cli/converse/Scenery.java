package nara.cli.converse;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nara.Assistant;
import nara.DemoTown;
import nara.authoring.Conversation;
import nara.authoring.Conversation.Meeting;
import nara.authoring.DemoPerson;
import nara.message.Language;
import nara.people.Caseworkers;
import nara.people.Resident;
import nara.town.Staff;
import nara.town.Town;
import org.jdbi.v3.core.Handle;

/** What holds before a conversation begins. */
final class Scenery {
  private static final Duration BUSY_FOR = Duration.ofDays(400);
  private static final String USUAL_PLACE = "office";

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
    conversation.given().meetings().forEach(this::book);
    conversation.given().noTimes().forEach(it -> occupy(it, now));
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

  private void book(Meeting meeting) {
    Instant from = at(meeting.starts());
    if (!book(resident(meeting.who()), meeting.with(), from, town.booking().length(), from)) {
      throw new StagingException("mötet " + meeting.starts() + " krockar med ett annat");
    }
  }

  private boolean book(
      UUID resident, String caseworker, Instant from, Duration length, Instant now) {
    UUID row = Caseworkers.idOf(staff(caseworker).key());
    Instant to = from.plus(length);
    return assistant.meetings().book(tx, resident, row, from, to, USUAL_PLACE, now).isPresent();
  }

  private void occupy(String key, Instant now) {
    UUID somebody = stage.ids().get();
    Resident resident =
        new Resident(
            somebody, "Någon", "Någon", Optional.empty(), Language.SWEDISH, Optional.empty());
    assistant.residents().add(tx, resident, now);
    book(somebody, key, now, BUSY_FOR, now);
  }

  private static Instant at(LocalDateTime local) {
    return local.atZone(Town.ZONE).toInstant();
  }
}
