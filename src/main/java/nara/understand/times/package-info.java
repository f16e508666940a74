/** The times a text names, as intervals to search in. Pure after loading. */
@NullMarked
package nara.understand.times;

import org.jspecify.annotations.NullMarked;
