package nara.desk;

import java.util.List;
import java.util.Map;
import nara.town.NamedLanguage;
import nara.town.Staff;

/**
 * The form for a new resident.
 *
 * @param staff whose they can be
 * @param languages in which the assistant answers
 * @param typed what stood in it when it could not be saved, by field
 * @param alert why it could not; empty if it was not tried
 * @param mayBeTwice whether it can be saved in spite of the alert
 */
public record NewResidentView(
    Frame frame,
    List<Staff> staff,
    List<NamedLanguage> languages,
    Map<String, String> typed,
    String alert,
    boolean mayBeTwice) {
  public NewResidentView {
    staff = List.copyOf(staff);
    languages = List.copyOf(languages);
    typed = Map.copyOf(typed);
  }

  /** The text of this key. */
  public String say(String key) {
    return frame.say("resident." + key);
  }

  /** What stood in a field; for who opens the form, what is usual. */
  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  /** What a language is called on this page. */
  public String named(NamedLanguage language) {
    return language.name().in(new nara.message.Language(frame.words().language()));
  }

  @Override
  public String toString() {
    return "NewResidentView[]";
  }
}
