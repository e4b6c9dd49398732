/** New messages told at once to whoever has the inbox open. */
@NullMarked
package org.yiwang.notifications.live;

import org.jspecify.annotations.NullMarked;
