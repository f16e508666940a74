package nara.handover;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nara.db.Transactions;
import nara.handover.DeskNotices.Ways;
import nara.handover.NoticeLedger.Letter;
import nara.handover.NoticeLedger.State;
import nara.mail.Mailer;
import nara.people.Caseworkers;
import nara.people.NoticeChoice.Way;
import nara.people.OpenDesks;
import nara.town.Staff;
import nara.town.Town;
import org.jdbi.v3.core.Handle;

/**
 * Sends the notices that go by mail, outside of any transaction: each is noted as being sent before
 * the server hears of it. What cannot be sent goes to the mobile, if there is one.
 */
public final class NoticeMail {
  private static final int AT_ONCE = 20;
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final List<Duration> PAUSES =
      List.of(Duration.ofMinutes(1), Duration.ofMinutes(4), Duration.ofMinutes(15));

  /** A deadline does not wait for the longest pause. */
  private static final int PAUSES_BEFORE_DEADLINE = 2;

  private final Caseworkers caseworkers;
  private final Transactions transactions;
  private final StaffNotices sms;
  private final Ways ways;
  private final Post post;
  private final Clocks clocks;

  /**
   * What carries the mail.
   *
   * @param mailer empty if there is no server
   * @param desk where the desk is; all that a mail says besides its sentence
   * @param host of the mails' ids
   */
  public record Post(Optional<Mailer> mailer, URI desk, String host) {}

  /**
   * Two clocks.
   *
   * @param business by which notices were decided on
   * @param machine by which leases and pauses go
   */
  public record Clocks(Clock business, Clock machine) {}

  public NoticeMail(
      Town town, Transactions transactions, StaffNotices sms, Ways ways, Post post, Clocks clocks) {
    this.caseworkers = new Caseworkers(town);
    this.transactions = transactions;
    this.sms = sms;
    this.ways = ways;
    this.post = post;
    this.clocks = clocks;
  }

  /**
   * Sends what is due.
   *
   * @return whether a text message is to be sent instead
   */
  public boolean runDue() {
    boolean bySms = transactions.in(this::takeOrphans);
    for (int i = 0; i < AT_ONCE; i++) {
      Optional<Letter> next =
          transactions.in(tx -> NoticeLedger.claim(tx, clocks.machine().instant(), LEASE));
      if (next.isEmpty()) {
        break;
      }
      bySms |= deliver(next.get());
    }
    return bySms;
  }

  /** Nobody knows whether they were sent: twice is worse than never, but for a deadline. */
  private boolean takeOrphans(Handle tx) {
    boolean bySms = false;
    for (Letter it : NoticeLedger.orphans(tx, clocks.machine().instant())) {
      ways.counted().one(Way.MAIL, "unknown");
      Optional<Staff> who = caseworkers.find(it.caseworker());
      if (it.kind() == NoticeKind.DEADLINE && hasMobile(who)) {
        bySms = instead(tx, it, who) || bySms;
      }
    }
    return bySms;
  }

  private boolean deliver(Letter letter) {
    Optional<Staff> who = caseworkers.find(letter.caseworker());
    if (letter.kind() == NoticeKind.WAITING && transactions.in(tx -> hasCome(tx, letter))) {
      settle(letter, State.DROPPED);
      return false;
    }
    if (isSent(letter, who)) {
      settle(letter, State.SENT);
      return false;
    }
    int pauses = letter.kind() == NoticeKind.DEADLINE ? PAUSES_BEFORE_DEADLINE : PAUSES.size();
    boolean canBeTried = post.mailer().isPresent() && who.isPresent();
    if (canBeTried && letter.attempts() <= pauses) {
      Instant due = clocks.machine().instant().plus(PAUSES.get(letter.attempts() - 1));
      transactions.run(tx -> NoticeLedger.again(tx, letter.id(), due));
      ways.counted().one(Way.MAIL, "retried");
      return false;
    }
    ways.counted().one(Way.MAIL, "failed");
    return transactions.in(tx -> instead(tx, letter, who));
  }

  private static boolean hasCome(Handle tx, Letter letter) {
    return OpenDesks.of(tx, letter.caseworker())
        .filter(it -> it.acted().isAfter(letter.created()))
        .isPresent();
  }

  private boolean isSent(Letter letter, Optional<Staff> who) {
    Optional<String> to = who.flatMap(it -> Optional.ofNullable(it.mail()));
    if (post.mailer().isEmpty() || to.isEmpty()) {
      return false;
    }
    String text = letter.kind().text() + "\n\n" + post.desk() + "\n";
    String id = letter.id() + "@" + post.host();
    return post.mailer().get().send(new Mailer.Mail(id, letter.created(), to.get(), "Nära", text));
  }

  private void settle(Letter letter, State state) {
    transactions.run(tx -> NoticeLedger.settle(tx, letter.id(), state, Way.MAIL));
    ways.counted().one(Way.MAIL, state.written());
  }

  private boolean instead(Handle tx, Letter letter, Optional<Staff> who) {
    if (!hasMobile(who)) {
      NoticeLedger.settle(tx, letter.id(), State.FAILED, Way.MAIL);
      return false;
    }
    NoticeLedger.settle(tx, letter.id(), State.SENT, Way.MOBILE);
    UUID thread = letter.thread();
    Instant now = clocks.business().instant();
    sms.remind(tx, who.orElseThrow(), letter.kind().text(), thread, ways.provider(), now);
    ways.counted().one(Way.MOBILE, "sent");
    return true;
  }

  private static boolean hasMobile(Optional<Staff> who) {
    return who.filter(it -> it.alarmPhone() != null).isPresent();
  }
}
