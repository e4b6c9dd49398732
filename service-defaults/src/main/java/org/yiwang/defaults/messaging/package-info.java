/** Facts of other services come in, each counted once. */
@NullMarked
package org.yiwang.defaults.messaging;

import org.jspecify.annotations.NullMarked;
