package nara.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import nara.audit.AuditLog;
import nara.audit.BreakGlass;
import nara.booking.AbsenceWork;
import nara.booking.Booking;
import nara.booking.calendar.Calendars;
import nara.conversation.Closing;
import nara.conversation.PersonChange;
import nara.db.Transactions;
import nara.delivery.OptOuts;
import nara.handover.Classifications;
import nara.handover.HumanHand;
import nara.handover.LegalClocks;
import nara.handover.Queue;
import nara.message.PhoneNumber;
import nara.people.ContactPoints;
import nara.people.ProtectedIdentity;
import nara.people.Representatives;
import nara.people.Residents;
import nara.people.SafeContacts;
import nara.people.SafeContacts.Rule;
import nara.records.CaseFile;
import nara.thread.CannedReplies;
import nara.thread.Drafts;
import nara.thread.Events;
import nara.thread.Messages;
import nara.thread.Notes;
import nara.thread.Threads;
import nara.town.Town;
import org.jdbi.v3.core.Handle;

/**
 * What the desk reads and writes.
 *
 * @param clock the business clock
 * @param provider over which somebody is written to who has not written yet
 * @param hasMailServer whether mail can be sent to staff
 */
public record DeskStores(
    Town town,
    Transactions transactions,
    Threads threads,
    Messages messages,
    Events events,
    Notes notes,
    Drafts drafts,
    CannedReplies replies,
    Residents residents,
    Representatives representatives,
    ContactPoints contactPoints,
    SafeContacts safeContacts,
    ProtectedIdentity protectedIdentity,
    OptOuts optOuts,
    Queue queue,
    HumanHand humanHand,
    Classifications classifications,
    LegalClocks clocks,
    PersonChange personChange,
    Closing closing,
    Booking booking,
    AbsenceWork absences,
    Calendars calendars,
    AuditLog audit,
    BreakGlass breakGlass,
    Clock clock,
    CaseFile caseFile,
    String provider,
    boolean hasMailServer) {

  /**
   * A number at which a resident has agreed to be reached. What was written from it before, while
   * nobody knew whose it was, is theirs too, unless they have a thread already.
   */
  void agree(Handle tx, UUID resident, PhoneNumber number, String by, Instant now) {
    UUID contact = contactPoints.ofKnown(tx, number, provider, now);
    threads.ofNobody(tx, contact).ifPresent(it -> threads.lock(tx, it));
    safeContacts.agree(tx, resident, contact, new Rule(true, true, true, ""), by, now);
    threads.adopt(tx, contact, resident);
  }
}
