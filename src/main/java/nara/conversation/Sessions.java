package nara.conversation;

import nara.flow.Session;
import nara.flow.SessionJson;
import nara.message.Language;
import nara.thread.ThreadState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the flows of a thread stand. */
final class Sessions {
  private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

  private Sessions() {}

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
