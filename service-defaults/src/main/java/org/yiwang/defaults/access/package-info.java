/** Who opened whose data, and why. */
@NullMarked
package org.yiwang.defaults.access;

import org.jspecify.annotations.NullMarked;
