package nara.phone;

import java.util.Optional;

/**
 * What the demo's page can have done in the town besides writing from a phone. Whoever is meant is
 * named by their key in {@code conversations/people.yaml}; what is done at the desk is done by
 * their own caseworker.
 */
public interface DemoDeeds {
  /** Their caseworker writes to them. */
  void write(String who, String text);

  /** One of {@link nara.authoring.DemoButton#DEEDS}, but the day before a meeting. */
  void act(String deed, String who);

  /** The resident's thread at the desk; empty if there is none. */
  Optional<String> thread(String who);

  /** Whose reminder comes next; empty if nobody has a meeting of which they are reminded. */
  Optional<String> whoIsRemindedNext();

  /** Time passes until that reminder; what is promised until then is kept. */
  void goToReminder();

  /** Everything is as it was at the first start. */
  void beginAnew();
}
