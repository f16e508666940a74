package nara.handover;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nara.db.Transactions;
import nara.handover.Waiting.Deadline;
import nara.people.Absences;
import nara.people.Caseworkers;
import nara.people.NoticeChoice;
import nara.people.NoticeChoice.Wanted;
import nara.people.NoticeChoice.Way;
import nara.people.NoticeChoices;
import nara.people.OpenDesks;
import nara.people.OpenDesks.Desk;
import nara.town.Staff;
import nara.town.Town;
import nara.town.WorkingTime;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells staff whose desk is closed that something waits for them, and whoever it may be that a
 * deadline is near; nobody while they are off duty or away.
 */
public final class DeskNotices {
  private static final Logger LOG = LoggerFactory.getLogger(DeskNotices.class);

  /** For so long somebody is not told again who has not opened the desk. */
  private static final Duration QUIET = Duration.ofHours(4);

  /** Whoever did something at the desk within this time sees there what ends soon. */
  private static final Duration THERE = Duration.ofMinutes(10);

  /** A working day: the times of the law are told so much earlier. */
  private static final Duration LAW = Duration.ofHours(8);

  private final Town town;
  private final Transactions transactions;
  private final WaitingRoom room;
  private final NoticeLedger ledger;
  private final StaffNotices sms;
  private final Ways ways;

  /**
   * The ways by which notices go.
   *
   * @param hasMailServer whether mail can be sent
   * @param provider by which whoever was never sent a text message is reached
   * @param counted is told of each notice that was decided on
   */
  public record Ways(boolean hasMailServer, String provider, Counted counted) {}

  /** What became of notices, for the metrics. */
  @FunctionalInterface
  public interface Counted {
    /**
     * One more.
     *
     * @param outcome sent, queued, retried, dropped, failed or unknown
     */
    void one(Way way, String outcome);
  }

  public DeskNotices(
      Town town, Transactions transactions, NoticeLedger ledger, StaffNotices sms, Ways ways) {
    this.town = town;
    this.transactions = transactions;
    this.room = new WaitingRoom(town);
    this.ledger = ledger;
    this.sms = sms;
    this.ways = ways;
  }

  /**
   * Decides for everybody.
   *
   * @return whether a text message is to be sent
   */
  public boolean runDue(Instant now) {
    Map<Staff, List<Waiting>> waiting =
        transactions.in(
            tx -> {
              NoticeLedger.prune(tx, now);
              List<UUID> away =
                  Absences.now(tx, now).stream().map(Absences.Absence::caseworker).toList();
              return room.all(tx, now).stream()
                  .filter(it -> it.who().isOnDuty(now, town.hours()))
                  .filter(it -> !away.contains(Caseworkers.idOf(it.who().key())))
                  .collect(Collectors.groupingBy(Waiting::who));
            });
    boolean bySms = false;
    for (Map.Entry<Staff, List<Waiting>> it : waiting.entrySet()) {
      try {
        Optional<Way> told = transactions.in(tx -> decide(tx, it.getKey(), it.getValue(), now));
        told.ifPresent(way -> ways.counted().one(way, way == Way.MAIL ? "queued" : "sent"));
        bySms |= told.filter(Way.MOBILE::equals).isPresent();
      } catch (RuntimeException e) {
        LOG.error("{} cannot be told what waits", Caseworkers.idOf(it.getKey().key()), e);
      }
    }
    return bySms;
  }

  private Optional<Way> decide(Handle tx, Staff who, List<Waiting> waiting, Instant now) {
    UUID id = Caseworkers.idOf(who.key());
    NoticeLedger.lock(tx, id);
    NoticeChoice choice = NoticeChoices.of(tx, who);
    Optional<Way> way = choice.among(Way.to(who, ways.hasMailServer()));
    if (way.isEmpty()) {
      return Optional.empty();
    }
    Optional<Desk> desk = OpenDesks.of(tx, id);
    if (desk.filter(it -> it.isBusy(now, THERE)).isEmpty()) {
      Optional<Waiting> ending =
          waiting.stream().filter(it -> marked(tx, who, it, now)).reduce((one, other) -> one);
      if (ending.isPresent()) {
        tell(tx, who, ending.get().thread(), NoticeKind.DEADLINE, way.get(), now);
        return way;
      }
    }
    if (desk.filter(it -> it.isOpen(now)).isPresent()) {
      return Optional.empty();
    }
    Instant acted = desk.map(Desk::acted).orElse(Instant.MIN);
    Optional<Instant> last = NoticeLedger.last(tx, id);
    Optional<Waiting> news =
        waiting.stream()
            .filter(it -> it.news().filter(acted::isBefore).isPresent())
            .filter(it -> isDue(it.news().orElseThrow(), choice.wanted(), who, acted, last, now))
            .max(Comparator.comparing(it -> it.news().orElseThrow()));
    news.ifPresent(it -> tell(tx, who, it.thread(), NoticeKind.WAITING, way.get(), now));
    return news.isPresent() ? way : Optional.empty();
  }

  private boolean isDue(
      Instant news, Wanted wanted, Staff who, Instant acted, Optional<Instant> last, Instant now) {
    return switch (wanted) {
      case NEVER -> false;
      case AT_ONCE ->
          last.filter(
                  it -> !it.isBefore(news) || (!acted.isAfter(it) && it.plus(QUIET).isAfter(now)))
              .isEmpty();
      case TWICE_DAILY ->
          round(who, now)
              .filter(it -> !news.isAfter(it) && last.filter(was -> !was.isBefore(it)).isEmpty())
              .isPresent();
    };
  }

  /** The last of the times of today; for whoever was not at work then, when they began. */
  private Optional<Instant> round(Staff who, Instant now) {
    LocalDate today = now.atZone(Town.ZONE).toLocalDate();
    Optional<Instant> began = new WorkingTime(who, town.hours()).began(now);
    return town.notices().twiceDaily().stream()
        .map(it -> today.atTime(it).atZone(Town.ZONE).toInstant())
        .filter(it -> !it.isAfter(now))
        .max(Comparator.naturalOrder())
        .flatMap(it -> began.map(from -> from.isAfter(it) ? from : it));
  }

  /** Whether one of its deadlines is near that they were not told of; they are now. */
  private boolean marked(Handle tx, Staff who, Waiting waiting, Instant now) {
    boolean isNew = false;
    for (Deadline it : waiting.deadlines()) {
      Duration lead = it.isOfTheLaw() ? LAW : town.notices().beforeDeadline();
      boolean isNear =
          it.due().isAfter(now)
              && !new WorkingTime(who, town.hours()).before(it.due(), lead).isAfter(now);
      isNew |= isNear && NoticeLedger.mark(tx, Caseworkers.idOf(who.key()), it, now);
    }
    return isNew;
  }

  private void tell(Handle tx, Staff who, UUID thread, NoticeKind kind, Way way, Instant now) {
    ledger.add(tx, Caseworkers.idOf(who.key()), thread, kind, way, now);
    if (way == Way.MOBILE) {
      sms.remind(tx, who, kind.text(), thread, ways.provider(), now);
    }
  }
}
