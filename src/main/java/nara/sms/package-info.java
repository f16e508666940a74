/** Text messages in and out: Twilio and 46elks. */
@NullMarked
package nara.sms;

import org.jspecify.annotations.NullMarked;
