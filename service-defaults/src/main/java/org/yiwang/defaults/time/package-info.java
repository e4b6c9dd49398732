/** The business clock. */
@NullMarked
package org.yiwang.defaults.time;

import org.jspecify.annotations.NullMarked;
