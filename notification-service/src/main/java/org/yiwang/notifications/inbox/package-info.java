/** The inbox of each person: delivered once, read by its owner only. */
@NullMarked
package org.yiwang.notifications.inbox;

import org.jspecify.annotations.NullMarked;
