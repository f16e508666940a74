/** What a text means: language, intent, danger. Pure after loading. */
@NullMarked
package nara.understand;

import org.jspecify.annotations.NullMarked;
