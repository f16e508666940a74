/**
 * How colleagues sign in, by OpenID Connect or in the demo by a click, and what they may then do.
 */
@NullMarked
package nara.signin;

import org.jspecify.annotations.NullMarked;
