package nara;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nara.authoring.DemoPerson;
import nara.authoring.LivingDeskReader;
import nara.authoring.LivingPerson;
import nara.authoring.LivingTurn;
import nara.conversation.Knowledge;
import nara.conversation.Receipt;
import nara.db.Transactions;
import nara.delivery.DeliveryReports;
import nara.delivery.DeliveryStatus;
import nara.delivery.OutboxSender;
import nara.handover.HumanHand;
import nara.handover.MatterKind;
import nara.message.InboundMessage;
import nara.message.PhoneNumber;
import nara.people.Caseworkers;
import nara.seal.Keys;
import nara.thread.Note;
import nara.thread.Notes;
import nara.town.Place;
import nara.town.Staff;
import nara.town.Town;
import org.jdbi.v3.core.Handle;

/**
 * What had happened at the desk before the demo begins. It is played through the program itself, by
 * a clock that stands in the last working days, with a provider that sends nothing.
 */
final class LivingDesk {
  private static final Duration AFTER_A_WEEK = Duration.ofDays(7);

  private final Handle tx;
  private final Supplier<Knowledge> knowledge;
  private final Supplier<UUID> ids;
  private final Instant now;
  private final PastClock clock;
  private final StagedProvider provider = new StagedProvider();
  private final Assistant assistant;
  private final OutboxSender sender;
  private final DeliveryReports reports;
  private final List<UUID> sent = new ArrayList<>();
  private int messages;

  /**
   * A desk to be filled.
   *
   * @param tx in which all of it happens
   * @param now when the demo begins
   */
  LivingDesk(Handle tx, Supplier<Knowledge> knowledge, Keys keys, Supplier<UUID> ids, Instant now) {
    this.tx = tx;
    this.knowledge = knowledge;
    this.ids = ids;
    this.now = now;
    this.clock = new PastClock(now);
    Transactions within = Transactions.within(tx);
    this.assistant = Assistant.of(within, knowledge, keys, clock, clock, ids);
    this.sender =
        new OutboxSender(
            within,
            assistant.seal(),
            Map.of(StagedProvider.NAME, town().smsNumber()),
            Map.of(StagedProvider.NAME, provider),
            clock,
            assistant.undelivered());
    this.reports = new DeliveryReports(within, assistant.undelivered());
  }

  /** Where in the file something could not be played, and why. */
  static final class NotPlayedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotPlayedException(int line, RuntimeException cause) {
      super(LivingDeskReader.FILE + ":" + line + ": " + cause.getMessage(), cause);
    }
  }

  /** A turn of somebody's, at its moment. */
  private record Scene(Instant at, LivingPerson who, LivingTurn turn) {}

  /**
   * Plays all of it, in the order of time.
   *
   * @throws NotPlayedException at the first turn that cannot be played
   */
  void play(List<LivingPerson> people) {
    OfficeDays days = new OfficeDays(town().hours(), now);
    List<Scene> scenes = new ArrayList<>();
    for (LivingPerson person : people) {
      person.turns().forEach(it -> scenes.add(new Scene(days.moment(it), person, it)));
    }
    scenes.sort(Comparator.comparing(Scene::at));
    if (scenes.isEmpty()) {
      return;
    }
    clock.now = scenes.get(0).at();
    List<DemoPerson> known = people.stream().map(LivingPerson::person).toList();
    Map<String, UUID> residents =
        DemoTown.addResidents(tx, assistant, known, StagedProvider.NAME, ids, clock.now);
    List<Instant> hours = new ArrayList<>(days.hoursSince(clock.now));
    for (Scene scene : scenes) {
      while (!hours.isEmpty() && !hours.get(0).isAfter(scene.at())) {
        fallDue(hours.remove(0));
      }
      play(scene, residents);
    }
    hours.forEach(this::fallDue);
    clock.now = now;
    sent.forEach(it -> report(it, DeliveryStatus.DELIVERED, 0));
  }

  private void play(Scene scene, Map<String, UUID> residents) {
    try {
      clock.now = scene.at();
      PhoneNumber number = scene.who().person().number().orElseThrow();
      UUID resident = Optional.ofNullable(residents.get(scene.who().person().key())).orElseThrow();
      turn(scene, resident, number);
      send();
    } catch (RuntimeException e) {
      throw new NotPlayedException(scene.turn().line(), e);
    }
  }

  private void turn(Scene scene, UUID resident, PhoneNumber number) {
    LivingTurn turn = scene.turn();
    UUID contact = assistant.contactPoints().of(tx, number, StagedProvider.NAME, clock.now);
    UUID thread = assistant.threads().of(tx, contact, clock.now);
    Staff who = caseworker(scene);
    HumanHand hand = assistant.humanHand();
    switch (turn.kind()) {
      case RESIDENT -> write(number, turn.value());
      case CASEWORKER -> hand.write(tx, thread, contact, who, turn.value(), clock.now);
      case CASEWORKER_DOES -> act(turn.value(), thread, who);
      case NAMES ->
          assistant
              .classifications()
              .sayOfAll(tx, thread, MatterKind.of(turn.value()).orElseThrow(), who, clock.now);
      case MEETING -> meet(resident, who, Integer.parseInt(turn.value()));
      case PROVIDER -> fail(contact, Integer.parseInt(turn.value()));
    }
  }

  private Staff caseworker(Scene scene) {
    String key = scene.turn().by().or(() -> scene.who().person().caseworker()).orElseThrow();
    return town().staff(key).orElseThrow();
  }

  private void write(PhoneNumber from, String text) {
    InboundMessage message =
        new InboundMessage(
            StagedProvider.NAME,
            "living-desk",
            "living-" + ++messages,
            from,
            town().smsNumber(),
            text,
            0,
            clock.now,
            null);
    if (assistant.inbox().receive(message) instanceof Receipt.Stored stored) {
      assistant.turns().drain(stored.thread());
    } else {
      throw new IllegalStateException("\"" + text + "\" is met as danger");
    }
  }

  private void act(String deed, UUID thread, Staff who) {
    HumanHand hand = assistant.humanHand();
    switch (deed) {
      case "take_over" -> hand.takeOver(tx, thread, who, clock.now);
      case "hand_back" -> hand.handBack(tx, thread, who, clock.now);
      case "called" -> {
        UUID author = Caseworkers.idOf(who.key());
        Notes notes = new Notes(assistant.seal(), ids);
        notes.add(tx, thread, author, Note.Kind.CALL, "Ringde.", clock.now, clock.now);
        hand.met(tx, thread, who, clock.now, clock.now);
      }
      default ->
          assistant
              .closing()
              .close(tx, thread, Optional.of(MatterKind.ADVICE), Optional.empty(), who, clock.now);
    }
  }

  /** At one of the free times after a week: those before are left for whoever tries the demo. */
  private void meet(UUID resident, Staff who, int number) {
    List<Instant> free =
        assistant.booking().freeTimes(tx, resident, who.key(), clock.now).stream()
            .filter(it -> it.isAfter(now.plus(AFTER_A_WEEK)))
            .toList();
    Instant starts = free.get(Math.min(number, free.size() - 1));
    boolean isEntered =
        assistant
            .booking()
            .bookings()
            .enter(tx, resident, who.key(), starts, Place.OFFICE, clock.now)
            .isPresent();
    if (!isEntered) {
      throw new IllegalStateException("the time is taken");
    }
  }

  private void fail(UUID contact, int error) {
    UUID last =
        tx.createQuery(
                """
                select callback_id from outbox where contact_point_id = :contact
                order by created_at desc limit 1
                """)
            .bind("contact", contact)
            .mapTo(UUID.class)
            .one();
    report(last, DeliveryStatus.FAILED, error);
  }

  /** What falls due by itself, as time passes. */
  private void fallDue(Instant at) {
    clock.now = at;
    assistant.timers().runDue();
    assistant.meetingNotices().runDue();
    assistant.notUnderstood().runDue();
    assistant.promises().runDue();
    send();
  }

  /** What is sent leaves the building; in the end all of it has arrived that did not fail. */
  private void send() {
    sender.runDue();
    sent.addAll(provider.takeNew());
  }

  private void report(UUID callback, DeliveryStatus status, int error) {
    reports.report(callback, "SM" + callback.toString().replace("-", ""), status, error);
  }

  private Town town() {
    return knowledge.get().town();
  }

  /** Stands still until the story moves it. */
  private static final class PastClock extends Clock {
    private Instant now;

    PastClock(Instant now) {
      this.now = now;
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return Town.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(now, zone);
    }
  }
}
