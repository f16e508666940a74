/** Residents, their contact points and identity levels, caseworkers, who is on duty. */
@NullMarked
package nara.people;

import org.jspecify.annotations.NullMarked;
