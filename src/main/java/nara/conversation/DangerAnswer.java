package nara.conversation;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nara.delivery.Letter;
import nara.delivery.Outbox;
import nara.flow.Facts;
import nara.flow.Flow;
import nara.flow.Phrase;
import nara.flow.Step;
import nara.flow.Value;
import nara.flow.Wording;
import nara.handover.Alarm;
import nara.handover.Alarms;
import nara.handover.DueFollowUp;
import nara.message.Language;
import nara.people.Resident;
import nara.thread.StoredMessage;
import nara.understand.Danger;
import org.jdbi.v3.core.Handle;

/** The one answer to danger: the numbers, and the truth about whether anybody reads now. */
public final class DangerAnswer {
  private static final String PATTERN = "danger";

  private final Alarms alarms;
  private final Outbox outbox;

  public DangerAnswer(Alarms alarms, Outbox outbox) {
    this.alarms = alarms;
    this.outbox = outbox;
  }

  /** Raises the alarm and queues the answer; once, while the alarm waits for a human. */
  void meet(
      Handle tx,
      Knowledge knowledge,
      StoredMessage message,
      Optional<Resident> resident,
      Danger danger,
      String provider,
      Instant now) {
    String category = danger.written();
    Optional<Alarm> raised = alarms.raise(tx, message, resident, category, provider, now);
    Language language = resident.map(Resident::language).orElse(Language.SWEDISH);
    Facts facts = FactFinder.of(knowledge.town(), resident, language, now);
    raised.ifPresent(
        alarm -> {
          String step = step(danger, alarm);
          String text = phrase(knowledge, step, language, facts, Map.of());
          outbox.queue(
              tx,
              Letter.inDanger(message.thread(), message.contactPoint(), text, PATTERN + "." + step),
              now);
        });
  }

  private static String step(Danger danger, Alarm alarm) {
    if (isToldQuietly(danger)) {
      return "quiet";
    }
    return alarm.isStaffed() ? "alarmed" : "unstaffed";
  }

  /** Whoever hits or threatens may read the telephone: then nothing is said of what it is about. */
  private static boolean isToldQuietly(Danger danger) {
    return danger.category() == Danger.Category.VIOLENCE
        || danger.category() == Danger.Category.CHILD_IN_DANGER
        || danger.category() == Danger.Category.THREAT;
  }

  /** Tells those whose alarm nobody has acknowledged in time. */
  public int followUp(Handle tx, Knowledge knowledge, Instant now) {
    Facts facts = FactFinder.of(knowledge.town(), Optional.empty(), Language.SWEDISH, now);
    int told = 0;
    for (DueFollowUp due : alarms.claimDue(tx, now)) {
      String text = phrase(knowledge, "unacknowledged", Language.SWEDISH, facts, Map.of());
      String step = PATTERN + ".unacknowledged";
      outbox.queue(tx, Letter.inDanger(due.thread(), due.contactPoint(), text, step), now);
      told++;
    }
    return told;
  }

  /** What is added to the answer when it is unclear whether there is danger. */
  static String unclear(
      Knowledge knowledge,
      Danger danger,
      Language language,
      Facts facts,
      Map<String, Value> promise) {
    String step = isToldQuietly(danger) ? "unclear_quiet" : "unclear";
    return phrase(knowledge, step, language, facts, promise);
  }

  private static String phrase(
      Knowledge knowledge, String step, Language language, Facts facts, Map<String, Value> more) {
    Flow pattern = knowledge.flows().pattern(PATTERN);
    Phrase phrase =
        pattern
            .step(step)
            .map(Step::phrases)
            .map(it -> it.get("say"))
            .orElseThrow(() -> new IllegalStateException("danger has no step " + step));
    Map<String, Value> values = new HashMap<>(facts.values());
    values.putAll(more);
    return new Wording(language, facts.zone(), facts.now()).fill(phrase, values);
  }
}
