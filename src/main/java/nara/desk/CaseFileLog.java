package nara.desk;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nara.delivery.DeliveryMarks;
import nara.delivery.DeliveryMarks.Mark;
import nara.handover.Complaints.Withheld;
import nara.http.PageTexts;
import nara.message.Language;
import nara.people.Caseworkers;
import nara.records.CaseFileItem;
import nara.records.Extract.Entry;
import nara.thread.EventType;
import nara.thread.Happened;
import nara.thread.Line;
import nara.thread.Note;
import nara.town.Staff;
import nara.town.Town;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What of a thread can be carried over to the case file, in words that still hold in ten years. */
final class CaseFileLog {
  private static final Set<EventType> MATTERS =
      EnumSet.of(
          EventType.MEETING_BOOKED,
          EventType.MEETING_MOVED,
          EventType.MEETING_CANCELLED,
          EventType.MEETING_ENDED);

  private final DeskStores stores;
  private final Caseworkers caseworkers;
  private final Words words;
  private final ThreadLog log;

  CaseFileLog(DeskStores stores, PageTexts texts) {
    this.stores = stores;
    this.caseworkers = new Caseworkers(stores.town());
    this.words = Words.undated(texts);
    this.log = new ThreadLog(stores, words);
  }

  /**
   * One thing.
   *
   * @param isExpected whether it is chosen until somebody says otherwise
   */
  record Thing(CaseFileItem item, Instant at, Entry entry, boolean isExpected) {}

  /**
   * All of a thread, oldest first.
   *
   * @param resident what whoever it is about is called
   */
  List<Thing> of(Handle tx, UUID thread, String resident, Withheld withheld) {
    Map<UUID, Mark> marks = DeliveryMarks.of(tx, thread);
    List<Thing> things = new ArrayList<>();
    for (Line line : stores.messages().lines(tx, thread, Integer.MAX_VALUE)) {
      if (withheld.shows(line.id())) {
        things.add(message(line, marks.get(line.id()), resident));
      }
    }
    for (Note note : stores.notes().of(tx, thread)) {
      if (note.kind() != Note.Kind.WORD) {
        things.add(note(note, resident));
      }
    }
    for (Happened it : stores.events().history(tx, thread)) {
      if (MATTERS.contains(it.event().type()) && withheld.shows(it.event())) {
        things.add(event(it));
      }
    }
    things.sort(Comparator.comparing(Thing::at));
    return things;
  }

  private Thing message(Line line, @Nullable Mark mark, String resident) {
    boolean isIn = line.direction() == Line.Direction.IN;
    String town = stores.town().name().in(new Language(words.language()));
    Optional<Staff> writer = line.step().flatMap(stores.town()::staff);
    String by = writer.map(Staff::fullName).orElse(words.say("case_file.assistant"));
    Map<String, String> parties =
        Map.of("from", isIn ? resident : by, "to", isIn ? town : resident);
    boolean isPicture = line.text().isEmpty() && line.mediaCount() > 0;
    Entry entry =
        new Entry(
            head(line.at(), words.say("case_file.channel." + line.channel().name())),
            words.say("case_file.parties", parties),
            isPicture ? words.say("log.picture") : line.text(),
            mark == null ? "" : mark(mark));
    return new Thing(CaseFileItem.message(line.id()), line.at(), entry, true);
  }

  /** What went well need not be said. */
  private String mark(Mark mark) {
    return switch (mark.progress()) {
      case FAILED -> words.say("case_file.failed", "error", Integer.toString(mark.errorCode()));
      case DROPPED -> words.say("case_file.dropped");
      case QUEUED -> words.say("case_file.queued");
      case SENT, DELIVERED -> "";
    };
  }

  /** A note for colleagues is theirs, unless somebody chooses it. */
  private Thing note(Note note, String resident) {
    String author = caseworkers.find(note.author()).map(Staff::fullName).orElse("");
    boolean isContact = note.kind().isContact();
    String parties =
        words.say(
            isContact ? "case_file.contact" : "case_file.author",
            Map.of("author", author, "resident", resident));
    boolean isLate = !note.happenedAt().equals(note.createdAt());
    Entry entry =
        new Entry(
            head(note.happenedAt(), words.say("note." + note.kind().name())),
            parties,
            note.text(),
            isLate ? words.say("case_file.later", "when", moment(note.createdAt())) : "");
    return new Thing(CaseFileItem.note(note.id()), note.happenedAt(), entry, isContact);
  }

  private Thing event(Happened happened) {
    Entry entry =
        new Entry(
            head(happened.at(), words.say("case_file.event")), "", log.told(happened.event()), "");
    return new Thing(CaseFileItem.event(happened.seq()), happened.at(), entry, true);
  }

  private String head(Instant at, String how) {
    return moment(at) + " · " + how;
  }

  /** A moment with its year, whenever it is read. */
  String moment(Instant at) {
    ZonedDateTime local = at.atZone(Town.ZONE);
    return local.toLocalDate() + " " + words.time(local.toLocalTime());
  }

  /** The texts in which it is written. */
  Words words() {
    return words;
  }
}
