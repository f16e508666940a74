/**
 * The flow engine: pure. A session and an input give a turn: a new session and what is to be done.
 */
@NullMarked
package nara.flow;

import org.jspecify.annotations.NullMarked;
