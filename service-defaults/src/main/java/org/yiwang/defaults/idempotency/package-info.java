/** Repeated requests get the first one's answer. */
@NullMarked
package org.yiwang.defaults.idempotency;

import org.jspecify.annotations.NullMarked;
