/** The commands. */
@NullMarked
package nara.cli;

import org.jspecify.annotations.NullMarked;
