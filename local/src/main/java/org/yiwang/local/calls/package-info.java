/** Plain calls to the suite's API, as any program outside would make them. */
@NullMarked
package org.yiwang.local.calls;

import org.jspecify.annotations.NullMarked;
