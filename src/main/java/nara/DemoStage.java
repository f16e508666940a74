package nara;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nara.authoring.DemoPerson;
import nara.booking.Span;
import nara.config.BusinessClock;
import nara.db.Transactions;
import nara.handover.HumanHand;
import nara.handover.MatterKind;
import nara.handover.Queue;
import nara.people.Absences;
import nara.people.Caseworkers;
import nara.people.Resident;
import nara.phone.DemoDeeds;
import nara.town.Staff;
import nara.town.Town;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** What the demo's page has done: by the caseworkers, with the clock, and all over again. */
final class DemoStage implements DemoDeeds {
  private static final int ATTEMPTS = 3;

  private final Assistant assistant;
  private final Transactions transactions;
  private final Town town;
  private final BusinessClock clock;
  private final Map<String, DemoPerson> people;
  private final Scene scene;

  /**
   * What surrounds it.
   *
   * @param gate through which all work passes
   * @param fill fills an empty database, as at a moment
   * @param passed does what must be done at once when time has passed, or began anew
   */
  record Scene(Gate gate, Consumer<Filled> fill, Runnable passed) {}

  /** A database to be filled as it is at a moment. */
  record Filled(Handle tx, Instant now) {}

  DemoStage(
      Assistant assistant,
      Transactions transactions,
      Town town,
      BusinessClock clock,
      List<DemoPerson> people,
      Scene scene) {
    this.assistant = assistant;
    this.transactions = transactions;
    this.town = town;
    this.clock = clock;
    this.people = people.stream().collect(Collectors.toMap(DemoPerson::key, it -> it));
    this.scene = scene;
  }

  /** A resident, with their thread and their own caseworker. */
  private record Played(Resident resident, UUID contact, UUID thread, Staff caseworker) {}

  private Played played(Handle tx, String who) {
    DemoPerson person = Optional.ofNullable(people.get(who)).orElseThrow();
    Resident resident = assistant.residents().named(tx, person.name()).get(0);
    UUID contact =
        assistant
            .residents()
            .reach(tx, resident.id(), Optional.empty())
            .orElseThrow()
            .contactPoint();
    UUID thread = assistant.threads().ofResident(tx, resident.id(), clock.instant());
    Staff own = new Caseworkers(town).find(resident.caseworker().orElseThrow()).orElseThrow();
    return new Played(resident, contact, thread, own);
  }

  @Override
  public void write(String who, String text) {
    transactions.run(
        tx -> {
          Played it = played(tx, who);
          assistant
              .humanHand()
              .write(tx, it.thread(), it.contact(), it.caseworker(), text, clock.instant());
        });
    scene.passed().run();
  }

  @Override
  public void act(String deed, String who) {
    switch (deed) {
      case "begin" -> {
        comeBack(who);
        transactions.run(tx -> settle(tx, played(tx, who)));
      }
      case "away" -> leave(who);
      case "back" -> comeBack(who);
      default -> transactions.run(tx -> atTheDesk(tx, deed, played(tx, who)));
    }
    scene.passed().run();
  }

  private void atTheDesk(Handle tx, String deed, Played it) {
    HumanHand hand = assistant.humanHand();
    Instant now = clock.instant();
    switch (deed) {
      case "take_over" -> hand.takeOver(tx, it.thread(), it.caseworker(), now);
      case "hand_back" -> hand.handBack(tx, it.thread(), it.caseworker(), now);
      case "close" -> close(tx, it.thread(), it.caseworker(), now);
      default -> throw new IllegalArgumentException("nobody can do " + deed);
    }
  }

  private void close(Handle tx, UUID thread, Staff who, Instant now) {
    assistant
        .closing()
        .close(tx, thread, Optional.of(MatterKind.PRACTICAL), Optional.empty(), who, now);
  }

  /** What was open with them is over, so that a story begins where stories begin. */
  private void settle(Handle tx, Played it) {
    Instant now = clock.instant();
    boolean isOpen =
        new Queue(assistant.seal())
            .of(tx, it.thread())
            .filter(e -> e.isAlarmed() || e.holder().isPresent() || !e.matters().isEmpty())
            .isPresent();
    if (isOpen) {
      close(tx, it.thread(), it.caseworker(), now);
    } else if (assistant.messages().lastHeard(tx, it.thread()).isPresent()) {
      assistant.errands().settle(tx, it.contact(), now);
    }
  }

  /** Until what is promised now falls due, and no longer: meetings of the days after it stand. */
  private void leave(String who) {
    Staff own = transactions.in(tx -> played(tx, who)).caseworker();
    LocalDate today = clock.instant().atZone(Town.ZONE).toLocalDate();
    Span away =
        new Span(
            today.atStartOfDay(Town.ZONE).toInstant(),
            town.hours().nextWorkingDay(today).plusDays(1).atStartOfDay(Town.ZONE).toInstant());
    assistant.absences().add(own.key(), away, own.key());
  }

  private void comeBack(String who) {
    transactions.run(
        tx -> {
          Staff own = played(tx, who).caseworker();
          Instant now = clock.instant();
          for (Absences.Absence it : assistant.absences().coming(tx, now)) {
            if (it.caseworker().equals(Caseworkers.idOf(own.key())) && it.from().isBefore(now)) {
              assistant.absences().end(tx, it.id(), own.key(), now);
            }
          }
        });
  }

  @Override
  public Optional<String> thread(String who) {
    return people.containsKey(who)
        ? Optional.of(transactions.in(tx -> played(tx, who)).thread().toString())
        : Optional.empty();
  }

  /** A reminder that is still to come. */
  private record Reminder(String who, Instant at) {}

  private Optional<Reminder> next() {
    return transactions.in(
        tx ->
            people.values().stream()
                .filter(it -> it.isRegistered() && it.number().isPresent())
                .flatMap(it -> reminder(tx, it).stream())
                .min(Comparator.comparing(Reminder::at)));
  }

  private Optional<Reminder> reminder(Handle tx, DemoPerson person) {
    return tx.createQuery(
            """
            select min(n.rings_at) from meeting_notice n
            where n.kind = 'reminder' and n.state = 'waiting' and n.resident_id = any(:ids)
            """)
        .bindArray(
            "ids",
            UUID.class,
            assistant.residents().named(tx, person.name()).stream().map(Resident::id).toArray())
        .mapTo(Instant.class)
        .findOne()
        .map(at -> new Reminder(person.key(), at));
  }

  @Override
  public Optional<String> whoIsRemindedNext() {
    return next().map(Reminder::who);
  }

  @Override
  public void goToReminder() {
    Instant at = next().orElseThrow().at();
    keepPromises(at);
    clock.forwardTo(at);
    scene.passed().run();
  }

  /** Nobody is let down because somebody who tries the demo is in a hurry. */
  private void keepPromises(Instant until) {
    Caseworkers caseworkers = new Caseworkers(town);
    Instant now = clock.instant();
    transactions.run(
        tx ->
            new Queue(assistant.seal())
                .all(tx, now).stream()
                    .filter(
                        it ->
                            it.isAlarmed()
                                || it.pledge()
                                    .filter(p -> !p.promised().isAfter(until))
                                    .isPresent())
                    .forEach(
                        it ->
                            it.responsible()
                                .flatMap(caseworkers::find)
                                .ifPresent(who -> close(tx, it.thread(), who, now))));
  }

  @Override
  public void beginAnew() {
    scene.gate().close(() -> refill(ATTEMPTS));
    scene.passed().run();
  }

  /** A page that is being read meanwhile can be in the way: then it is tried again. */
  private void refill(int attempts) {
    Instant now = clock.beginning();
    try {
      transactions.run(
          tx -> {
            DemoReset.empty(tx);
            scene.fill().accept(new Filled(tx, now));
          });
      clock.beginAnew();
    } catch (JdbiException e) {
      if (attempts == 1) {
        throw e;
      }
      refill(attempts - 1);
    }
  }
}
