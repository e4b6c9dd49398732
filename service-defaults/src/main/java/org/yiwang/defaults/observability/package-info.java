/** Trace context in, out and in every log line. */
@NullMarked
package org.yiwang.defaults.observability;

import org.jspecify.annotations.NullMarked;
