package nara.desk;

import nara.signin.Colleague;
import nara.signin.DeskRole;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page of the desk.
 *
 * @param who who is signed in
 * @param csrf what every form brings along
 * @param once a mark by which a form that is sent twice is known
 * @param told what has just been done, in words; empty if nothing
 * @param isDemo whether all of it is made up
 * @param title what the browser's tab says
 * @param here which page of the menu it belongs to, such as {@code queue}
 * @param layout how it is laid out: {@code list} or {@code thread} of the queue, or {@code page}
 * @param live where changes are heard; null if the page does not change by itself
 */
public record Frame(
    Words words,
    Colleague who,
    String csrf,
    String once,
    String told,
    boolean isDemo,
    String title,
    String here,
    String layout,
    @Nullable String live) {

  /** The text of this key. */
  public String say(String key) {
    return words.say(key);
  }

  /** The text with one value. */
  public String say(String key, String name, Object value) {
    return words.say(key, name, value);
  }

  /** What a link of the menu says of itself where it is. */
  public @Nullable String current(String page) {
    return page.equals(here) ? "page" : null;
  }

  /** Whether they have residents of their own, or receive new ones. */
  public boolean hasResidents() {
    return who.hasAny(DeskRole.CASEWORKER, DeskRole.INTAKE);
  }

  /** Whether they answer for how others work. */
  public boolean isManager() {
    return who.has(DeskRole.MANAGER);
  }

  /** Whether they have hours of their own. */
  public boolean isOfTheRoster() {
    return who.staff().isPresent() && who.hasAny(DeskPages.WHO_WORK_HERE);
  }

  @Override
  public String toString() {
    return "Frame[" + here + "]";
  }
}
