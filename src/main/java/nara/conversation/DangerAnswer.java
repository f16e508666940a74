package nara.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nara.delivery.Letter;
import nara.delivery.Outbox;
import nara.flow.Facts;
import nara.flow.Say;
import nara.flow.Value;
import nara.handover.Alarm;
import nara.handover.Alarms;
import nara.handover.DueStep;
import nara.handover.Emergency;
import nara.message.Channel;
import nara.message.Language;
import nara.people.Resident;
import nara.people.Residents;
import nara.thread.StoredMessage;
import nara.thread.ThreadState;
import nara.thread.Threads;
import nara.understand.Danger;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one answer to danger: the numbers, and the truth about whether anybody reads now. */
public final class DangerAnswer {
  private static final Logger LOG = LoggerFactory.getLogger(DangerAnswer.class);
  private static final String PATTERN = "danger";

  /** What was said to an answer to the promise of a human. */
  static final String ANSWERED = PATTERN + ".answered";

  /** For when the town's own text cannot be said. */
  private static final String LAST_RESORT = "Vid fara, ring 112.";

  private final Alarms alarms;
  private final Outbox outbox;
  private final Residents residents;
  private final Threads threads;

  public DangerAnswer(Alarms alarms, Outbox outbox, Residents residents, Threads threads) {
    this.threads = threads;
    this.alarms = alarms;
    this.outbox = outbox;
    this.residents = residents;
  }

  /** Raises the alarm and queues the answer; once, while the alarm waits for a human. */
  void meet(
      Handle tx,
      Knowledge knowledge,
      StoredMessage message,
      ThreadState thread,
      Danger danger,
      Instant now) {
    Optional<Resident> resident = thread.resident().map(it -> residents.get(tx, it));
    Emergency emergency =
        new Emergency(message, thread, resident, danger.written(), isToldQuietly(danger));
    alarms
        .raise(tx, emergency, now)
        .ifPresent(
            alarm -> {
              String step = step(danger, alarm);
              Language language = AnswerLanguage.of(knowledge, thread, resident, message.text());
              queue(
                  tx,
                  message,
                  step,
                  text(knowledge, step, resident, language, message.channel(), now),
                  now);
            });
  }

  private static String text(
      Knowledge knowledge,
      String step,
      Optional<Resident> resident,
      Language language,
      Channel channel,
      Instant now) {
    try {
      Facts facts = FactFinder.of(knowledge.town(), resident, language, channel, now);
      return Announcement.of(knowledge.flows(), PATTERN, step, language, facts, Map.of());
    } catch (RuntimeException e) {
      LOG.error("danger.{} cannot be said", step, e);
      return LAST_RESORT;
    }
  }

  /** What is done when even raising the alarm fails: the resident has at least the number. */
  void lastResort(Handle tx, StoredMessage message, Instant now) {
    queue(tx, message, "last_resort", LAST_RESORT, now);
  }

  private void queue(Handle tx, StoredMessage message, String step, String text, Instant now) {
    String name = PATTERN + "." + step;
    outbox.queue(tx, Letter.inDanger(message.thread(), message.contactPoint(), text, name), now);
  }

  private static String step(Danger danger, Alarm alarm) {
    if (isToldQuietly(danger)) {
      return "quiet";
    }
    if (danger.category() == Danger.Category.OVERDOSE_MEDICAL) {
      return alarm.isStaffed() ? "medical" : "medical_unstaffed";
    }
    return alarm.isStaffed() ? "alarmed" : "unstaffed";
  }

  /** Whoever hits or threatens may read the telephone: then nothing is said of what it is about. */
  static boolean isToldQuietly(Danger danger) {
    return danger.category() == Danger.Category.VIOLENCE
        || danger.category() == Danger.Category.CHILD_IN_DANGER
        || danger.category() == Danger.Category.THREAT;
  }

  /**
   * Takes alarms further that nobody has acknowledged in time, and tells the residents concerned.
   *
   * @return how many steps were due
   */
  public int followUp(Handle tx, Knowledge knowledge, Instant now) {
    List<DueStep> due = alarms.takeDueSteps(tx, now);
    for (DueStep it : due) {
      String step = "unacknowledged";
      ThreadState thread = threads.get(tx, it.thread(), now);
      Language language =
          AnswerLanguage.of(thread, thread.resident().map(id -> residents.get(tx, id)));
      String text = text(knowledge, step, Optional.empty(), language, Channel.SMS, now);
      Letter letter = Letter.inDanger(it.thread(), it.contactPoint(), text, PATTERN + "." + step);
      outbox.queue(tx, letter, now);
    }
    return due.size();
  }

  /** What is said to whoever answers that there is no danger: a human gets in touch anyhow. */
  static Say answered(
      Knowledge knowledge,
      boolean wantsSms,
      Language language,
      Facts facts,
      Map<String, Value> promise) {
    String step = wantsSms ? "writes" : "answered";
    String text = Announcement.of(knowledge.flows(), PATTERN, step, language, facts, promise);
    return new Say(PATTERN + "." + step, text);
  }

  /** What is added to the answer when it is unclear whether there is danger. */
  static Say unclear(
      Knowledge knowledge,
      Danger danger,
      Language language,
      Facts facts,
      Map<String, Value> promise) {
    String step = isToldQuietly(danger) ? "unclear_quiet" : "unclear";
    String text = Announcement.of(knowledge.flows(), PATTERN, step, language, facts, promise);
    return new Say(PATTERN + "." + step, text);
  }
}
