package nara.booking;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Is told of every change of a meeting, in the transaction that makes it. */
@FunctionalInterface
public interface MeetingListener {
  void changed(Handle tx, MeetingChange change, Instant now);
}
