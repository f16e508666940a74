package nara.conversation;

import nara.delivery.OptOuts;
import nara.delivery.Outbox;
import nara.handover.Alarms;
import nara.handover.Feedback;
import nara.handover.StaffNotices;
import nara.handover.Tickets;
import nara.people.ContactPoints;
import nara.people.Identifications;
import nara.people.Representatives;
import nara.people.Residents;
import nara.thread.Events;
import nara.thread.Messages;
import nara.thread.Threads;

/** What a turn reads and writes. */
public record Stores(
    Threads threads,
    Messages messages,
    Events events,
    Residents residents,
    Representatives representatives,
    ContactPoints contactPoints,
    Outbox outbox,
    OptOuts optOuts,
    Tickets tickets,
    Feedback feedback,
    StaffNotices staffNotices,
    Alarms alarms,
    DangerAnswer dangerAnswer,
    FlowVersions versions,
    Timers timers,
    Identifications identifications,
    TurnWatcher watcher) {}
