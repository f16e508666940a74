package nara.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
  private static final Duration OLDEST = Duration.ofHours(24);
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
    while (sendOne()) {
      attempts++;
    }
    return attempts;
  }

  /** Sends one message that is due; false if none is. */
  public boolean sendOne() {
    Optional<UUID> claimed = transactions.in(tx -> lanes.claim(tx, machine.instant(), LEASE));
    claimed.flatMap(this::read).ifPresent(this::send);
    return claimed.isPresent();
  }

  /** A message that cannot be read any more is given up, and stands in nobody's way. */
  private Optional<Attempt> read(UUID id) {
    try {
      return Optional.of(transactions.in(tx -> lanes.read(tx, id)));
    } catch (RuntimeException e) {
      LOG.error("{} in the outbox cannot be read: {}", id, e.getMessage());
      transactions.run(tx -> giveUp(tx, id, 0));
      return Optional.empty();
    }
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
    return giveUp(tx, attempt.id(), refused.code());
  }

  /** While a provider cannot be had, nothing is thrown away for a day. */
  private boolean notTaken(Handle tx, Attempt attempt, SendResult.NotTaken result) {
    LOG.warn("{} was not taken: {}", attempt.id(), result.reason());
    if (attempt.firstTry().plus(OLDEST).isBefore(machine.instant())) {
      return giveUp(tx, attempt.id(), 0);
    }
    again(tx, attempt, result.retryAfter());
    return true;
  }

  private void again(Handle tx, Attempt attempt, Duration atLeast) {
    Duration wait = backoff(attempt.attempts());
    Duration longer = wait.compareTo(atLeast) > 0 ? wait : atLeast;
    lanes.again(tx, attempt.id(), machine.instant().plus(longer));
  }

  private boolean giveUp(Handle tx, UUID id, int code) {
    LOG.error("{} is given up, error {}", id, code);
    lanes.failed(tx, id, code).ifPresent(it -> failures.notDelivered(tx, it));
    return true;
  }

  /** 1 s, 2 s, 4 s … up to five minutes. */
  static Duration backoff(int attempts) {
    Duration wait = Duration.ofSeconds(1L << Math.min(attempts - 1, 20));
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }

  /** Finds out about every message whose lease ran out; returns how many. */
  public int lookUpDue() {
    int lookedUp = 0;
    while (lookUpOne()) {
      lookedUp++;
    }
    return lookedUp;
  }

  private boolean lookUpOne() {
    Optional<UUID> lost = transactions.in(tx -> lanes.claimLost(tx, machine.instant(), LEASE));
    lost.flatMap(this::read).ifPresent(this::lookUp);
    return lost.isPresent();
  }

  private void lookUp(Attempt attempt) {
    if (attempt.attempts() > MOST_ATTEMPTS) {
      transactions.run(tx -> giveUp(tx, attempt.id(), 0));
      return;
    }
    if (isUrgent(attempt)) {
      transactions.run(tx -> again(tx, attempt, Duration.ZERO));
      return;
    }
    Instant since = attempt.firstTry();
    Set<String> known = transactions.in(tx -> lanes.knownIds(tx, attempt.provider(), since));
    Lookup found = sender(attempt).find(attempt.sms(), since, known);
    transactions.run(tx -> note(tx, attempt, found));
  }

  /** A danger answer or an alarm that comes twice harms nobody; one that never comes may. */
  private static boolean isUrgent(Attempt attempt) {
    return attempt.kind() == Letter.Kind.DANGER || attempt.kind() == Letter.Kind.NOTICE;
  }

  private void note(Handle tx, Attempt attempt, Lookup lookup) {
    if (lookup instanceof Lookup.Found found) {
      if (found.status() == DeliveryStatus.FAILED) {
        giveUp(tx, attempt.id(), 0);
      } else {
        lanes.sent(tx, attempt.id(), found.providerId());
      }
    } else if (lookup instanceof Lookup.NotThere) {
      again(tx, attempt, Duration.ZERO);
    } else {
      LOG.warn("{} cannot be looked up now", attempt.id());
      Instant later = machine.instant().plus(backoff(attempt.attempts()));
      lanes.lookUpAt(tx, attempt.id(), later);
    }
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
