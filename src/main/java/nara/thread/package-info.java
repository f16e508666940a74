/** Threads, their messages and events, and who owns them. */
@NullMarked
package nara.thread;

import org.jspecify.annotations.NullMarked;
