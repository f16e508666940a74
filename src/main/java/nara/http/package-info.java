/** The web server, how errors become answers, and what pages say. */
@NullMarked
package nara.http;

import org.jspecify.annotations.NullMarked;
