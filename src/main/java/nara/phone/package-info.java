/** The demo's basic phone, which plays Twilio. */
@NullMarked
package nara.phone;

import org.jspecify.annotations.NullMarked;
