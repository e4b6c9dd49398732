/** Who agreed that what enters the inbox is served. */
@NullMarked
package org.yiwang.identity.agreements;

import org.jspecify.annotations.NullMarked;
