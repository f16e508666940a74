package nara.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nara.people.Resident;
import nara.people.SafeContact;
import nara.town.NamedLanguage;
import nara.town.Staff;

/**
 * What is kept of a resident, as the page shows it.
 *
 * @param caseworker whose they are; empty if nobody's
 * @param substitute who stands in when she is away; empty if nobody
 * @param staff everybody of the roster
 * @param languages that the town knows
 * @param spoken in which the assistant answers
 * @param readers keys of those who are named, where the identity is protected
 * @param meetings the coming ones, soonest first
 * @param past those that have been and of which nobody has said how they went
 * @param times that can be booked with their caseworker, soonest first
 * @param typed what stood in a form that could not be saved, by field
 * @param alert why the last thing did not work; empty if it did
 */
public record ResidentView(
    Frame frame,
    Resident resident,
    String caseworker,
    String substitute,
    List<Staff> staff,
    List<NamedLanguage> languages,
    Set<String> spoken,
    List<SafeContact> contacts,
    List<Speaker> representatives,
    Set<String> readers,
    List<Appointment> meetings,
    List<Appointment> past,
    List<Choice> times,
    List<Choice> places,
    Map<String, String> typed,
    String alert) {

  /**
   * Somebody who may book for them.
   *
   * @param name theirs, by what right and how long
   */
  public record Speaker(UUID id, String name) {}

  /**
   * A meeting.
   *
   * @param text when, with whom and where
   */
  public record Appointment(UUID id, String text) {}

  /** Something to choose. */
  public record Choice(String value, String text) {}

  public ResidentView {
    staff = List.copyOf(staff);
    languages = List.copyOf(languages);
    spoken = Set.copyOf(spoken);
    contacts = List.copyOf(contacts);
    representatives = List.copyOf(representatives);
    readers = Set.copyOf(readers);
    meetings = List.copyOf(meetings);
    past = List.copyOf(past);
    times = List.copyOf(times);
    places = List.copyOf(places);
    typed = Map.copyOf(typed);
  }

  /** The text of this key. */
  public String say(String key) {
    return frame.say("resident." + key);
  }

  /** The text with one value. */
  public String say(String key, String name, Object value) {
    return frame.say("resident." + key, name, value);
  }

  /** What stood in a field that could not be saved. */
  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  /** The address of this page. */
  public String address() {
    return "/desk/residents/" + resident.id();
  }

  /** What a language is called on this page. */
  public String named(NamedLanguage language) {
    return language.name().in(new nara.message.Language(frame.words().language()));
  }

  /** Whether the first language is the second. */
  public boolean isTheirs(NamedLanguage language) {
    return language.language().equals(resident.language());
  }

  /** Whether they want an interpreter for this language. */
  public boolean isInterpreted(NamedLanguage language) {
    return resident.interpreter().filter(language.language()::equals).isPresent();
  }

  @Override
  public String toString() {
    return "ResidentView[" + resident.id() + "]";
  }
}
