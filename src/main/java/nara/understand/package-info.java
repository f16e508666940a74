/** What a text means: language, intent, times, danger. Pure after loading. */
@NullMarked
package nara.understand;

import org.jspecify.annotations.NullMarked;
