/** Nära: keeps residents near their own social worker. */
@NullMarked
package nara;

import org.jspecify.annotations.NullMarked;
