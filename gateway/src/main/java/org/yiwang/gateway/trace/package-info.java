/** The trace a request belongs to. */
@NullMarked
package org.yiwang.gateway.trace;

import org.jspecify.annotations.NullMarked;
