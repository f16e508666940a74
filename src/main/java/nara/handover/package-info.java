/** Tickets, promises and alarms: what a human has to do, and by when. */
@NullMarked
package nara.handover;

import org.jspecify.annotations.NullMarked;
