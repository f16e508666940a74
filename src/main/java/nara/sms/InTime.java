package nara.sms;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import nara.message.PhoneNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks up who takes a call, but never lets the caller wait for it: Twilio cuts the line of an
 * answer that takes fifteen seconds, and a database that hangs takes longer.
 */
final class InTime {
  private static final Logger LOG = LoggerFactory.getLogger(InTime.class);
  private static final long SECONDS = 3;

  private final Function<PhoneNumber, Optional<PhoneNumber>> lookUp;

  InTime(Function<PhoneNumber, Optional<PhoneNumber>> lookUp) {
    this.lookUp = lookUp;
  }

  /** What was found; empty if it failed or took too long. */
  Optional<PhoneNumber> of(PhoneNumber caller) {
    CompletableFuture<Optional<PhoneNumber>> found =
        CompletableFuture.supplyAsync(() -> lookUp.apply(caller), InTime::start);
    try {
      return found.get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      LOG.error("who takes the call was not found in time: it goes to the switchboard");
    } catch (ExecutionException e) {
      // the message of a database's error may quote what was asked
      String kind = e.getCause() == null ? "" : e.getCause().getClass().getName();
      LOG.error("who takes the call was not found ({}): it goes to the switchboard", kind);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  /** A thread of its own: those of a pool might all be waiting for the same database. */
  private static void start(Runnable work) {
    Thread thread = new Thread(work, "call");
    thread.setDaemon(true);
    thread.start();
  }
}
