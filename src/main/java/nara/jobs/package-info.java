/** Work that repeats or falls due. */
@NullMarked
package nara.jobs;

import org.jspecify.annotations.NullMarked;
