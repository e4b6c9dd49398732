/** Facts leave a service in order, after the change they tell of. */
@NullMarked
package org.yiwang.defaults.outbox;

import org.jspecify.annotations.NullMarked;
