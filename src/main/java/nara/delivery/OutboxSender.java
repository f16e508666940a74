package nara.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nara.db.Transactions;
import nara.message.PhoneNumber;
import nara.seal.Seal;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due. A message is marked {@code sending} and that is committed before it is sent,
 * so that no transaction is open while a provider is talked to. Where the outcome is unknown, the
 * provider's own list is asked before anything is sent again.
 */
public final class OutboxSender {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);
  private static final Duration LEASE = Duration.ofSeconds(30);
  private static final Duration LOOK_UP_AFTER = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
  private static final int MOST_ATTEMPTS = 12;

  private final Transactions transactions;
  private final Lanes lanes;
  private final Map<String, Sender> senders;
  private final Clock machine;
  private final OptOuts optOuts;
  private final FailureListener failures;

  /**
   * @param numbers the town's number at each provider
   * @param senders by provider
   * @param machine the machine's clock
   */
  public OutboxSender(
      Transactions transactions,
      Seal seal,
      Map<String, PhoneNumber> numbers,
      Map<String, Sender> senders,
      Clock machine,
      FailureListener failures) {
    this.transactions = transactions;
    this.lanes = new Lanes(seal, numbers);
    this.senders = Map.copyOf(senders);
    this.machine = machine;
    this.optOuts = new OptOuts();
    this.failures = failures;
  }

  /** Sends until nothing is due; returns how many attempts that took. */
  public int runDue() {
    int attempts = 0;
    while (lookUpOne() || sendOne()) {
      attempts++;
    }
    return attempts;
  }

  /** Sends one message that is due; false if none is. */
  public boolean sendOne() {
    Optional<Attempt> claimed = transactions.in(tx -> lanes.claim(tx, machine.instant(), LEASE));
    claimed.ifPresent(this::send);
    return claimed.isPresent();
  }

  private void send(Attempt attempt) {
    SendResult result = sender(attempt).send(attempt.sms());
    transactions.run(
        tx ->
            result.match(
                it -> {
                  lanes.sent(tx, attempt.id(), it.providerId());
                  return true;
                },
                it -> refused(tx, attempt, it),
                it -> notTaken(tx, attempt, it),
                it -> {
                  LOG.warn("unknown whether {} was taken: {}", attempt.id(), it.reason());
                  lanes.lookUpAt(tx, attempt.id(), machine.instant().plus(LOOK_UP_AFTER));
                  return true;
                }));
  }

  private boolean refused(Handle tx, Attempt attempt, SendResult.Refused refused) {
    if (refused.optedOut()) {
      optOuts.add(tx, attempt.contactPoint(), attempt.provider(), machine.instant());
    }
    return giveUp(tx, attempt, refused.code());
  }

  private boolean notTaken(Handle tx, Attempt attempt, SendResult.NotTaken result) {
    LOG.warn("{} was not taken: {}", attempt.id(), result.reason());
    return retry(tx, attempt, result.retryAfter());
  }

  private boolean retry(Handle tx, Attempt attempt, Duration atLeast) {
    if (attempt.attempts() >= MOST_ATTEMPTS) {
      return giveUp(tx, attempt, 0);
    }
    Duration wait = backoff(attempt.attempts());
    lanes.again(
        tx, attempt.id(), machine.instant().plus(wait.compareTo(atLeast) > 0 ? wait : atLeast));
    return true;
  }

  private boolean giveUp(Handle tx, Attempt attempt, int code) {
    LOG.error("{} is given up, error {}", attempt.id(), code);
    if (lanes.failed(tx, attempt.id(), code)) {
      attempt
          .thread()
          .ifPresent(
              it ->
                  failures.notDelivered(tx, new FailedDelivery(it, attempt.contactPoint(), code)));
    }
    return true;
  }

  /** 1 s, 2 s, 4 s … up to five minutes. */
  static Duration backoff(int attempts) {
    Duration wait = Duration.ofSeconds(1L << Math.min(attempts - 1, 20));
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }

  /** Finds out about one message whose lease ran out; false if there is none. */
  public boolean lookUpOne() {
    Optional<Attempt> lost = transactions.in(tx -> lanes.claimLost(tx, machine.instant(), LEASE));
    lost.ifPresent(this::lookUp);
    return lost.isPresent();
  }

  private void lookUp(Attempt attempt) {
    Instant since = attempt.firstTry();
    Set<String> known = transactions.in(tx -> lanes.knownIds(tx, attempt.provider(), since));
    Lookup found = sender(attempt).find(attempt.sms(), since, known);
    transactions.run(
        tx -> {
          if (found instanceof Lookup.Found it) {
            lanes.sent(tx, attempt.id(), it.providerId());
          } else if (found instanceof Lookup.NotThere) {
            retry(tx, attempt, Duration.ZERO);
          } else {
            LOG.warn("{} cannot be looked up now", attempt.id());
          }
        });
  }

  private Sender sender(Attempt attempt) {
    Sender sender = senders.get(attempt.provider());
    if (sender == null) {
      throw new IllegalStateException(
          "no provider "
              + attempt.provider()
              + ", only "
              + senders.keySet().stream().sorted().collect(Collectors.joining(", ")));
    }
    return sender;
  }
}
