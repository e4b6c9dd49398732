/** Who calls: a bearer token checked locally, a browser session, or nobody. */
@NullMarked
package org.yiwang.gateway.callers;

import org.jspecify.annotations.NullMarked;
