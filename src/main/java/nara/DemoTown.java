package nara;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nara.authoring.DemoPerson;
import nara.conversation.Knowledge;
import nara.message.PhoneNumber;
import nara.people.Caseworkers;
import nara.people.Resident;
import nara.town.Staff;
import org.jdbi.v3.core.Handle;

/** Fills an empty database: the roster, the flows' versions and, in the demo, the residents. */
public final class DemoTown {
  private DemoTown() {}

  /**
   * Adds what every database needs, whatever town it is.
   *
   * @param provider over which staff is alarmed until one of them is reached over another
   */
  public static void addRosterAndFlows(
      Handle tx, Assistant assistant, Knowledge knowledge, String provider, Instant now) {
    new Caseworkers(knowledge.town()).addMissing(tx, assistant.seal(), now);
    for (Staff staff : knowledge.town().staff().values()) {
      PhoneNumber phone = staff.alarmPhone();
      if (phone != null) {
        assistant.contactPoints().ofKnown(tx, phone, provider, now);
      }
    }
    assistant.versions().saveNewest(tx, knowledge.flows(), now);
  }

  /**
   * Adds the demo's residents.
   *
   * @param provider over which they are answered until they write
   * @return the resident's id by key
   */
  public static Map<String, UUID> addResidents(
      Handle tx,
      Assistant assistant,
      List<DemoPerson> people,
      String provider,
      Supplier<UUID> ids,
      Instant now) {
    Map<String, UUID> added = new HashMap<>();
    for (DemoPerson person : people) {
      if (person.isRegistered()) {
        added.put(person.key(), add(tx, assistant, person, provider, ids, now));
      }
    }
    return added;
  }

  private static UUID add(
      Handle tx,
      Assistant assistant,
      DemoPerson person,
      String provider,
      Supplier<UUID> ids,
      Instant now) {
    String firstName = person.name().split(" ", 2)[0];
    Optional<UUID> caseworker = person.caseworker().map(Caseworkers::idOf);
    UUID id = ids.get();
    assistant
        .residents()
        .add(
            tx,
            new Resident(
                id,
                firstName,
                person.name(),
                caseworker,
                person.language(),
                Optional.empty(),
                false,
                false),
            now);
    person
        .number()
        .filter(it -> person.readsSms())
        .map(it -> assistant.contactPoints().of(tx, it, provider, now))
        .ifPresent(contact -> assistant.residents().addContact(tx, id, contact, now));
    return id;
  }
}
