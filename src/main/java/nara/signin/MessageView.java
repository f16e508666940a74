package nara.signin;

import java.util.List;
import java.util.Map;
import nara.http.PageTexts;

/**
 * What the template shows of a message.
 *
 * @param languages the texts, the reader's own language first
 * @param key beneath which the message stands
 * @param values of its arguments
 * @param way the key of what one can do next; empty if nothing
 * @param address where that is
 */
public record MessageView(
    boolean isDemo,
    List<PageTexts> languages,
    String key,
    Map<String, String> values,
    String way,
    String address) {

  public String title(PageTexts in) {
    return in.say(key + ".title", values);
  }

  public String what(PageTexts in) {
    return in.say(key + ".what", values);
  }

  public String mend(PageTexts in) {
    return in.say(key + ".mend", values);
  }
}
