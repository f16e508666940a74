package nara.booking.calendar;

import nara.booking.Meetings;
import nara.db.Transactions;
import nara.town.Town;

/** What work on calendars reads and writes of our own. */
record Tables(
    Transactions transactions,
    Accounts accounts,
    Leases leases,
    Entries entries,
    Sightings sightings,
    Meetings meetings,
    Town town) {}
