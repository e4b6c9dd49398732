/** People in person at a window: their identity documents seen by a clerk. */
@NullMarked
package org.yiwang.identity.windows;

import org.jspecify.annotations.NullMarked;
