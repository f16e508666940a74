/** Who read and did what; ids only. */
@NullMarked
package nara.audit;

import org.jspecify.annotations.NullMarked;
