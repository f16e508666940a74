/** The page that says how well the assistant understands, and which lines would help. */
@NullMarked
package nara.cli.report;

import org.jspecify.annotations.NullMarked;
