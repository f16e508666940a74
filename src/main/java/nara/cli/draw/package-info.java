/** Pictures of the flows, for the wall and for the report of the conversations. */
@NullMarked
package nara.cli.draw;

import org.jspecify.annotations.NullMarked;
