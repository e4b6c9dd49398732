/** The names of service items, this service's own copy. */
@NullMarked
package org.yiwang.notifications.items;

import org.jspecify.annotations.NullMarked;
