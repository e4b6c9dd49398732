/** Inbox and messages. */
@NullMarked
package org.yiwang.notifications;

import org.jspecify.annotations.NullMarked;
