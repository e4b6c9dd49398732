/** The people known to the suite, and which accounts belong to one human. */
@NullMarked
package org.yiwang.identity.people;

import org.jspecify.annotations.NullMarked;
