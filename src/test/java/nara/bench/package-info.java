/** What {@code ./nara bench} measures. */
@NullMarked
package nara.bench;

import org.jspecify.annotations.NullMarked;
