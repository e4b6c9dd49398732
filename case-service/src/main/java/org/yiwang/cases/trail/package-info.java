/** The trail of a case: its immutable events, chained by hash. */
@NullMarked
package org.yiwang.cases.trail;

import org.jspecify.annotations.NullMarked;
