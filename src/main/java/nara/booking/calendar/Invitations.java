package nara.booking.calendar;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import nara.booking.Meeting;
import nara.booking.calendar.AccountSettings.Invitation;
import nara.booking.calendar.Entries.Delivered;
import nara.booking.calendar.EventText.Mailed;
import nara.town.Town;

/** Mails meetings as invitations, which is how Outlook and Exchange get them. */
final class Invitations extends Delivery {
  private static final Locale SWEDISH = Locale.forLanguageTag("sv");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM 'kl' HH.mm", SWEDISH);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm", SWEDISH);

  private final Tables tables;
  private final Clocks clocks;
  private final EventNames names;
  private final Invitation settings;

  Invitations(Tables tables, Clocks clocks, EventNames names, Invitation settings) {
    super(tables, clocks);
    this.tables = tables;
    this.clocks = clocks;
    this.names = names;
    this.settings = settings;
  }

  @Override
  boolean put(Account account, Entry entry, Meeting meeting, Deadline deadline)
      throws CalendarFault {
    boolean isOver = !meeting.talks().to().isAfter(clocks.now());
    if (entry.there() < meeting.version() && !isOver) {
      inTransaction(account, tx -> tables.entries().writing(tx, entry, meeting.talks()));
      send(meeting, "REQUEST", deadline);
    }
    String nowhere = "";
    Delivered sent =
        new Delivered(
            meeting.version(), meeting.talks(), meeting.version(), nowhere, Optional.empty());
    inTransaction(account, tx -> tables.entries().isThere(tx, entry, sent));
    return true;
  }

  @Override
  void takeAway(Entry entry, Meeting meeting, Deadline deadline) throws CalendarFault {
    if (meeting.talks().to().isAfter(clocks.now())) {
      send(meeting, "CANCEL", deadline);
    }
  }

  private void send(Meeting meeting, String method, Deadline deadline) throws CalendarFault {
    Mailed mailed = new Mailed(method, settings.from(), settings.to());
    boolean isOff = method.equals("CANCEL");
    String subject = EventText.title(meeting) + (isOff ? " är inställt" : "");
    Post.send(
        settings.smtp(),
        new Post.Letter(
            "%s.%d.%s@%s"
                .formatted(
                    names.uid(meeting.number()),
                    meeting.version(),
                    method.toLowerCase(Locale.ROOT),
                    settings.from().split("@", 2)[1]),
            clocks.machineNow(),
            settings.from(),
            settings.to(),
            subject,
            words(subject, meeting),
            method,
            EventText.mailed(meeting, mailed, tables.town(), names, clocks.machineNow())),
        deadline);
  }

  /** For whoever reads mail without a calendar. */
  private String words(String subject, Meeting meeting) {
    String place =
        EventText.place(meeting, tables.town()).map(it -> "Plats: " + it + "\n").orElse("");
    return subject
        + "\n"
        + DAY.format(meeting.talks().from().atZone(Town.ZONE))
        + "–"
        + TIME.format(meeting.talks().to().atZone(Town.ZONE))
        + "\n"
        + place
        + EventText.description(meeting)
        + "\n";
  }
}
