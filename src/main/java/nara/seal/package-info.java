/** Encryption of fields and the keyed hashes by which sealed values are found. */
@NullMarked
package nara.seal;

import org.jspecify.annotations.NullMarked;
