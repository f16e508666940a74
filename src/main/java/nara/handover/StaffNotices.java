package nara.handover;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nara.delivery.Letter;
import nara.delivery.Outbox;
import nara.message.Channel;
import nara.message.PhoneNumber;
import nara.people.ContactPoints;
import nara.town.Staff;
import org.jdbi.v3.core.Handle;

/** Alarms and notices on staff's telephones, without a word of whom or what they are about. */
public final class StaffNotices {
  private static final String TEXT =
      "Nära: larm. Någon behöver en människa nu. Logga in och kvittera.";

  private static final String LATE =
      "Nära: ett löfte till en invånare hölls inte och är ditt nu. Logga in.";

  private final Outbox outbox;
  private final ContactPoints contactPoints;

  public StaffNotices(Outbox outbox, ContactPoints contactPoints) {
    this.outbox = outbox;
    this.contactPoints = contactPoints;
  }

  /**
   * Alarms somebody.
   *
   * @param thread whose alarm it is, so that a notice that fails is seen there
   * @param resident the contact point that wrote; over its provider the alarm goes, unless it is a
   *     chat: then over the one by which staff was reached last
   */
  void alarm(Handle tx, Staff staff, UUID thread, UUID resident, Instant now) {
    send(tx, staff, Letter.Kind.NOTICE, TEXT, thread, resident, now);
  }

  /**
   * Tells somebody that something waits for them.
   *
   * @param text which must hold nothing of the resident
   * @param thread it is about
   * @param resident the contact point concerned; over its provider the notice goes
   */
  public void tell(Handle tx, Staff staff, String text, UUID thread, UUID resident, Instant now) {
    send(tx, staff, Letter.Kind.STAFF, text, thread, resident, now);
  }

  /** Tells somebody that a promise was not kept and is theirs now. */
  public void tellOfLatePromise(Handle tx, Staff staff, UUID thread, Instant now) {
    lastContact(tx, thread)
        .ifPresent(it -> send(tx, staff, Letter.Kind.STAFF, LATE, thread, it, now));
  }

  /**
   * Reminds somebody whose desk is closed.
   *
   * @param thread a thread that waits for them, so that a notice that fails is seen there
   * @param ifNew the provider by which whoever was never reached is reached
   */
  void remind(Handle tx, Staff staff, String text, UUID thread, String ifNew, Instant now) {
    PhoneNumber phone = Objects.requireNonNull(staff.alarmPhone());
    UUID contact = contactPoints.ofKnown(tx, phone, ifNew, now);
    outbox.queueNotice(tx, Letter.Kind.STAFF, thread, contact, text, now);
  }

  private static Optional<UUID> lastContact(Handle tx, UUID thread) {
    return tx.createQuery(
            """
            select contact_point_id from message where thread_id = :thread
            order by arrival desc limit 1
            """)
        .bind("thread", thread)
        .mapTo(UUID.class)
        .findOne();
  }

  private void send(
      Handle tx,
      Staff staff,
      Letter.Kind kind,
      String text,
      UUID thread,
      UUID resident,
      Instant now) {
    PhoneNumber phone = staff.alarmPhone();
    if (phone != null) {
      String provider = contactPoints.provider(tx, resident);
      boolean wroteBySms = contactPoints.channel(tx, resident) == Channel.SMS;
      UUID contact =
          wroteBySms
              ? contactPoints.of(tx, phone, provider, now)
              : contactPoints.ofKnown(tx, phone, provider, now);
      outbox.queueNotice(tx, kind, thread, contact, text, now);
    }
  }
}
