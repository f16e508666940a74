package nara.conversation;

import java.util.Optional;
import java.util.UUID;
import nara.flow.Session;
import nara.flow.SessionJson;
import nara.message.Language;
import nara.people.Representative;
import nara.thread.ThreadState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the flows of a thread stand. */
final class Sessions {
  private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

  private Sessions() {}

  /**
   * The thread's session, as this person goes on with it: what was begun by a representative's
   * right ends with that.
   */
  static Session of(ThreadState state, Person person) {
    Session session = of(state, person.language());
    Optional<UUID> right = person.representative().map(Representative::id);
    return state.session().isEmpty() || state.representative().equals(right)
        ? session
        : Session.restarted(session.language());
  }

  /**
   * The thread's session. One that cannot be read any more is begun anew: nobody is stuck in it.
   *
   * @param first the language of a conversation that has not begun
   */
  static Session of(ThreadState state, Language first) {
    try {
      Session session =
          state.session().map(SessionJson::read).orElseGet(() -> Session.fresh(first));
      return state.handedBackAt().map(session::afterHuman).orElse(session);
    } catch (IllegalStateException e) {
      LOG.warn("the session of thread {} cannot be read: {}", state.id(), e.getMessage());
      return Session.restarted(first);
    }
  }
}
