/**
 * The caseworkers' own calendars: meetings are written into them, what else takes their time is
 * read from them, and what they change there changes the meeting.
 */
@NullMarked
package nara.booking.calendar;

import org.jspecify.annotations.NullMarked;
