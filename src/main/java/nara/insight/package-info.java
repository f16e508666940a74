/** What is counted of the work: never of a person, never what was written. */
@NullMarked
package nara.insight;

import org.jspecify.annotations.NullMarked;
