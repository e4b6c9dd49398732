/** One event loop for HTTP and database, and a pool that hands out clean connections. */
@NullMarked
package org.yiwang.defaults.loops;

import org.jspecify.annotations.NullMarked;
