package nara;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Supplier;
import nara.audit.AuditLog;
import nara.audit.BreakGlass;
import nara.booking.AbsenceWork;
import nara.booking.Booking;
import nara.booking.NoticeWork;
import nara.booking.calendar.Calendars;
import nara.booking.calendar.Clocks;
import nara.conversation.Actions;
import nara.conversation.Closing;
import nara.conversation.DangerAnswer;
import nara.conversation.Errands;
import nara.conversation.FlowAbilities;
import nara.conversation.FlowVersions;
import nara.conversation.Inbox;
import nara.conversation.Knowledge;
import nara.conversation.NotUnderstoodWork;
import nara.conversation.PersonChange;
import nara.conversation.PromiseWork;
import nara.conversation.SignedIn;
import nara.conversation.Stores;
import nara.conversation.TimerWork;
import nara.conversation.Timers;
import nara.conversation.TurnWatcher;
import nara.conversation.Turns;
import nara.conversation.UndeliveredMessages;
import nara.db.Transactions;
import nara.delivery.OptOuts;
import nara.delivery.Outbox;
import nara.desk.DeskStores;
import nara.flow.Abilities;
import nara.handover.AlarmWay;
import nara.handover.Alarms;
import nara.handover.Classifications;
import nara.handover.Feedback;
import nara.handover.HumanHand;
import nara.handover.LegalClocks;
import nara.handover.Promises;
import nara.handover.Queue;
import nara.handover.StaffNotices;
import nara.handover.Tickets;
import nara.people.ContactPoints;
import nara.people.Identifications;
import nara.people.ProtectedIdentity;
import nara.people.Representatives;
import nara.people.Residents;
import nara.people.SafeContacts;
import nara.records.CaseFile;
import nara.seal.Keys;
import nara.seal.Seal;
import nara.thread.CannedReplies;
import nara.thread.Drafts;
import nara.thread.Events;
import nara.thread.Messages;
import nara.thread.Notes;
import nara.thread.Threads;
import nara.town.Town;

/**
 * The assistant, wired by hand: the same under the web server, in the terminal and in the
 * conversation tests. It knows no network.
 */
public record Assistant(
    Seal seal,
    ContactPoints contactPoints,
    Residents residents,
    Representatives representatives,
    Identifications identifications,
    Threads threads,
    Messages messages,
    Events events,
    Booking booking,
    Calendars calendars,
    AbsenceWork absences,
    NoticeWork meetingNotices,
    AlarmWay alarmWay,
    HumanHand humanHand,
    Classifications classifications,
    LegalClocks clocks,
    FlowVersions versions,
    DangerAnswer dangerAnswer,
    UndeliveredMessages undelivered,
    Inbox inbox,
    Actions actions,
    Turns turns,
    TimerWork timers,
    SignedIn signedIn,
    Errands errands,
    PromiseWork promises,
    NotUnderstoodWork notUnderstood,
    PersonChange personChange,
    Closing closing) {

  /**
   * Wires it.
   *
   * @param clock the business clock
   * @param machine the machine's clock, which leases and retries go by
   */
  public static Assistant of(
      Transactions transactions,
      Supplier<Knowledge> knowledge,
      Keys keys,
      Clock clock,
      Clock machine,
      Supplier<UUID> ids) {
    return of(transactions, knowledge, keys, clock, machine, ids, TurnWatcher.NOBODY);
  }

  /**
   * Wires it.
   *
   * @param watcher sees every turn
   */
  public static Assistant of(
      Transactions transactions,
      Supplier<Knowledge> knowledge,
      Keys keys,
      Clock clock,
      Clock machine,
      Supplier<UUID> ids,
      TurnWatcher watcher) {
    Town town = knowledge.get().town();
    return of(town, transactions, knowledge, keys, clock, machine, ids, watcher);
  }

  /**
   * What the desk reads and writes.
   *
   * @param provider over which somebody is written to who has not written yet
   * @param hasMailServer whether mail can be sent to staff
   */
  DeskStores deskStores(
      Town town, Transactions transactions, Clock clock, String provider, boolean hasMailServer) {
    AuditLog audit = new AuditLog(UUID::randomUUID);
    return new DeskStores(
        town,
        transactions,
        threads,
        messages,
        events,
        new Notes(seal, UUID::randomUUID),
        new Drafts(seal),
        new CannedReplies(seal, UUID::randomUUID),
        residents,
        representatives,
        contactPoints,
        new SafeContacts(seal, contactPoints, audit),
        new ProtectedIdentity(audit),
        new OptOuts(),
        new Queue(seal),
        humanHand,
        classifications,
        clocks,
        personChange,
        closing,
        booking,
        absences,
        calendars,
        audit,
        new BreakGlass(seal, audit, UUID::randomUUID),
        clock,
        new CaseFile(UUID::randomUUID),
        provider,
        hasMailServer);
  }

  /** For a command that changes what is kept, but never speaks with a resident. */
  static Assistant withoutWords(
      Town town, Transactions transactions, Keys keys, Clock clock, Clock machine) {
    Supplier<Knowledge> none =
        () -> {
          throw new IllegalStateException("an assistant without words");
        };
    return of(town, transactions, none, keys, clock, machine, UUID::randomUUID, TurnWatcher.NOBODY);
  }

  /** What flows may use in this town. Nothing is performed, so there need be no database. */
  public static Abilities abilities(Town town) {
    Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    Assistant idle =
        of(
            town,
            new NoTransactions(),
            () -> {
              throw new IllegalStateException("an assistant that only says what it can do");
            },
            Keys.create(),
            clock,
            clock,
            UUID::randomUUID,
            TurnWatcher.NOBODY);
    return FlowAbilities.of(town, idle.actions());
  }

  /** Where nothing is performed. */
  private static final class NoTransactions implements Transactions {
    @Override
    public <T> T in(Work<T> work) {
      throw new IllegalStateException("there is no database");
    }
  }

  private static Assistant of(
      Town town,
      Transactions transactions,
      Supplier<Knowledge> knowledge,
      Keys keys,
      Clock clock,
      Clock machine,
      Supplier<UUID> ids,
      TurnWatcher watcher) {
    Seal seal = keys.seal();
    AuditLog audit = new AuditLog(ids);
    ContactPoints contacts = new ContactPoints(seal, keys.keyedHash("contact_point.address"), ids);
    Residents residents = new Residents(seal);
    Representatives representatives = new Representatives(seal, audit);
    Identifications identifications = new Identifications();
    Threads threads = new Threads(seal, ids);
    Messages messages = new Messages(seal, ids);
    Events events = new Events(seal, ids);
    Outbox outbox = new Outbox(seal, ids, machine);
    OptOuts optOuts = new OptOuts();
    Tickets tickets = new Tickets(seal, events, ids);
    AlarmWay way = new AlarmWay();
    StaffNotices notices = new StaffNotices(outbox, contacts);
    Alarms alarms = new Alarms(town, way, notices, threads, events, tickets, ids);
    HumanHand hand = new HumanHand(threads, events, outbox, tickets, alarms, audit);
    LegalClocks clocks = new LegalClocks(seal, audit, ids);
    Classifications classifications = new Classifications(threads, tickets, clocks, events, ids);
    FlowVersions versions = new FlowVersions();
    DangerAnswer danger = new DangerAnswer(alarms, outbox, residents, threads);
    Stores stores =
        new Stores(
            threads,
            messages,
            events,
            residents,
            representatives,
            contacts,
            outbox,
            optOuts,
            tickets,
            new Feedback(events, ids),
            notices,
            alarms,
            danger,
            versions,
            new Timers(seal, ids),
            identifications,
            watcher);
    PersonChange change = new PersonChange(knowledge, stores);
    Booking booking = new Booking(town, stores, audit, ids);
    Calendars calendars =
        new Calendars(town, stores, booking, seal, new Clocks(clock, machine), ids);
    Actions actions = Actions.with(town, stores, booking.actions());
    Errands errands = new Errands(transactions, knowledge, stores, actions, clock);
    return new Assistant(
        seal,
        contacts,
        residents,
        representatives,
        identifications,
        threads,
        messages,
        events,
        booking,
        calendars,
        booking.absences(transactions, clock),
        booking.notices(transactions, knowledge, errands, clock),
        way,
        hand,
        classifications,
        clocks,
        versions,
        danger,
        new UndeliveredMessages(stores, knowledge, clock),
        new Inbox(transactions, knowledge, contacts, threads, messages, danger, clock),
        actions,
        new Turns(transactions, knowledge, stores, actions, clock),
        new TimerWork(transactions, knowledge, stores, actions, clock),
        new SignedIn(transactions, knowledge, stores, actions, clock),
        errands,
        new PromiseWork(transactions, knowledge, stores, new Promises(events, ids), change, clock),
        new NotUnderstoodWork(transactions, knowledge, stores, clock),
        change,
        new Closing(new Queue(seal), classifications, hand, errands, stores));
  }
}
