/**
 * The municipality as {@code bot/town.yaml} states it: names, people, hours, closed days, help
 * lines, promises.
 */
@NullMarked
package nara.town;

import org.jspecify.annotations.NullMarked;
