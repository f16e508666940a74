/** Free times and meetings. */
@NullMarked
package nara.booking;

import org.jspecify.annotations.NullMarked;
