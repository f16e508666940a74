/**
 * What {@code ./nara check} looks for: one small class a check, listed in {@link
 * nara.authoring.check.Checks}.
 */
@NullMarked
package nara.authoring.check;

import org.jspecify.annotations.NullMarked;
