/** Runs conversations, each on a real database in one transaction that is rolled back. */
@NullMarked
package nara.cli.converse;

import org.jspecify.annotations.NullMarked;
