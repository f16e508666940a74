/** The caseworkers' desk: who waits for them, what was said, and what they do about it. */
@NullMarked
package nara.desk;

import org.jspecify.annotations.NullMarked;
