/** The real parts of the suite as processes on one machine: what each needs, how it starts and how it stops. */
@NullMarked
package org.yiwang.local.parts;

import org.jspecify.annotations.NullMarked;
