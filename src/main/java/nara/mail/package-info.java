/** Mail of a few plain words to one address, over SMTP. */
@NullMarked
package nara.mail;

import org.jspecify.annotations.NullMarked;
