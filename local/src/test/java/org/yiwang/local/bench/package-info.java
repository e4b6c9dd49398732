/** The benchmark's own arithmetic. */
@NullMarked
package org.yiwang.local.bench;

import org.jspecify.annotations.NullMarked;
