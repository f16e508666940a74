package nara.desk;

import nara.signin.Colleague;

/**
 * What stands around a page of the desk that has no queue beside it.
 *
 * @param csrf what every form brings along
 * @param told what has just been done, in words; empty if nothing
 * @param isDemo whether all of it is made up
 */
public record Frame(Words words, Colleague who, String csrf, String told, boolean isDemo) {
  /** The text of this key. */
  public String say(String key) {
    return words.say(key);
  }

  /** The text with one value. */
  public String say(String key, String name, Object value) {
    return words.say(key, name, value);
  }
}
