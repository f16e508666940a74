package nara.delivery;

import org.jdbi.v3.core.Handle;

/** Told of what did not arrive, in the transaction that notes it, so that somebody calls. */
@FunctionalInterface
public interface FailureListener {
  void notDelivered(Handle tx, FailedDelivery failed);
}
