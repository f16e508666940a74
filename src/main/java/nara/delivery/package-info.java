/** What leaves the building: the outbox, its sender, delivery reports, opt-out. */
@NullMarked
package nara.delivery;

import org.jspecify.annotations.NullMarked;
