/** The web server and how errors become answers. */
@NullMarked
package nara.http;

import org.jspecify.annotations.NullMarked;
