package nara.conversation;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nara.delivery.Letter;
import nara.flow.Facts;
import nara.flow.Value;
import nara.message.Channel;
import nara.message.Language;
import nara.people.Resident;
import nara.people.Residents;
import nara.people.SafeContacts;
import nara.thread.ThreadState;
import nara.town.Deadline;
import nara.town.Staff;
import org.jdbi.v3.core.Handle;

/** Tells a resident in one message that somebody else helps them from now on. */
public final class PersonChange {
  private static final String PATTERN = "new_person";

  private final Supplier<Knowledge> knowledge;
  private final Stores stores;

  public PersonChange(Supplier<Knowledge> knowledge, Stores stores) {
    this.knowledge = knowledge;
    this.stores = stores;
  }

  /** What led to it; the step of the pattern that tells of it. */
  public enum Cause {
    /** A promise was not kept. */
    BROKEN,
    /** Whoever was away is back. */
    BACK,
    /** A colleague handed the thread over. */
    TRANSFERRED,
    /** The resident has another caseworker from now on. */
    ENTRUSTED;

    String step() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Who it was, who it is, and by when they get in touch. */
  public record Persons(Staff from, Staff to, Deadline deadline) {}

  /**
   * Tells of it, also while a human has the thread.
   *
   * @return false if they cannot be written to
   */
  public boolean tell(Handle tx, UUID thread, Cause cause, Persons persons, Instant now) {
    Knowledge current = knowledge.get();
    ThreadState state = stores.threads().get(tx, thread, now);
    Optional<Resident> resident = state.resident().map(it -> stores.residents().get(tx, it));
    Optional<UUID> contact =
        stores
            .messages()
            .lastHeardFrom(tx, thread)
            .or(
                () ->
                    resident
                        .flatMap(it -> stores.residents().reach(tx, it.id(), Optional.empty()))
                        .map(Residents.Reach::contactPoint));
    boolean isBarred =
        state
            .resident()
            .filter(it -> contact.isPresent())
            .filter(it -> SafeContacts.isBarred(tx, it, contact.get()))
            .isPresent();
    if (contact.isEmpty() || isBarred || stores.tickets().isAskFirst(tx, thread)) {
      return false;
    }
    Channel channel = stores.contactPoints().channel(tx, contact.get());
    Language language = AnswerLanguage.of(state, resident);
    Facts facts = FactFinder.of(current.town(), resident, language, channel, now);
    String text =
        Announcement.of(current.flows(), PATTERN, cause.step(), language, facts, values(persons));
    String step = PATTERN + "." + cause.step();
    return stores
        .outbox()
        .queue(tx, Letter.ofTheTown(thread, contact.get(), text.strip(), step), now);
  }

  /** What the texts know of it. */
  static Map<String, Value> values(Persons persons) {
    Map<String, Value> values = new HashMap<>(HandOver.promised(persons.to(), persons.deadline()));
    values.put("from", new Value.Text(persons.from().firstName()));
    return values;
  }
}
