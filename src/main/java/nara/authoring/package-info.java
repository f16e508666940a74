/**
 * Reads and checks {@code flows/}, {@code bot/} and {@code conversations/}: every problem at once,
 * with file, line and a mend.
 */
@NullMarked
package nara.authoring;

import org.jspecify.annotations.NullMarked;
