package nara.booking.calendar;

import java.util.Optional;
import nara.booking.Meeting;
import nara.booking.calendar.CalendarFault.Code;
import nara.booking.calendar.DavCalendar.Put;
import nara.booking.calendar.DavCalendar.Resource;
import nara.booking.calendar.Entries.Delivered;

/** Writes meetings into a CalDAV calendar; each has its own address there, whatever happens. */
final class CalDavDelivery extends Delivery {
  private final Tables tables;
  private final Clocks clocks;
  private final EventNames names;
  private final DavCalendar calendar;

  CalDavDelivery(Tables tables, Clocks clocks, EventNames names, DavCalendar calendar) {
    super(tables, clocks);
    this.tables = tables;
    this.clocks = clocks;
    this.names = names;
    this.calendar = calendar;
  }

  @Override
  boolean put(Account account, Entry entry, Meeting meeting, Deadline deadline)
      throws CalendarFault {
    int sequence = entry.nextSequence(meeting.version());
    String text = EventText.kept(meeting, sequence, tables.town(), names, clocks.machineNow());
    String href = href(entry);
    inTransaction(account, tx -> tables.entries().writing(tx, entry, meeting.talks()));
    Put put =
        entry.isThere()
            ? calendar.change(href, entry.etag(), text)
            : createOrOverwrite(href, text, meeting);
    if (put.isRefused()) {
      return false;
    }
    Delivered delivered =
        new Delivered(meeting.version(), meeting.talks(), sequence, href, put.etag());
    inTransaction(account, tx -> tables.entries().isThere(tx, entry, delivered));
    return true;
  }

  /**
   * What is already at an address that only we use is from an answer that we never got, or from
   * before the calendar was connected anew: our own time stands.
   */
  private Put createOrOverwrite(String href, String text, Meeting meeting) throws CalendarFault {
    Put created = calendar.create(href, text);
    Optional<Resource> there =
        created.isRefused() ? calendar.event(href) : Optional.<Resource>empty();
    if (there.isEmpty()) {
      return created;
    }
    if (!there.get().text().contains(names.uid(meeting.number()))) {
      throw new CalendarFault(Code.REFUSED);
    }
    return calendar.change(href, there.get().etag(), text);
  }

  @Override
  void takeAway(Entry entry, Meeting meeting, Deadline deadline) throws CalendarFault {
    calendar.delete(href(entry));
  }

  private String href(Entry entry) {
    return entry.href().orElseGet(() -> calendar.href(names.file(entry.number())));
  }
}
