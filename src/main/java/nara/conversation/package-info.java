/** How a message travels: received, understood, answered, in two transactions. */
@NullMarked
package nara.conversation;

import org.jspecify.annotations.NullMarked;
