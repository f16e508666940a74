/**
 * What leaves for the case file: which of a thread has been carried over, and how it is written.
 */
@NullMarked
package nara.records;

import org.jspecify.annotations.NullMarked;
