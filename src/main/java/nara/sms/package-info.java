/** Text messages in and out, and calls to their number: Twilio and 46elks. */
@NullMarked
package nara.sms;

import org.jspecify.annotations.NullMarked;
