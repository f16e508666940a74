/** The settings, read once, every problem named at once. */
@NullMarked
package nara.config;

import org.jspecify.annotations.NullMarked;
