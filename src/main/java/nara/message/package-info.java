/**
 * What is written and over what: channels, numbers, languages, the inbound message, SMS encoding.
 */
@NullMarked
package nara.message;

import org.jspecify.annotations.NullMarked;
