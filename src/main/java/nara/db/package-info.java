/** PostgreSQL: the pool, the migrations, the embedded server of the demo. */
@NullMarked
package nara.db;

import org.jspecify.annotations.NullMarked;
