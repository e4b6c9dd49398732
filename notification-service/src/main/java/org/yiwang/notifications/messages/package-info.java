/** The kinds of message, and their words in both languages. */
@NullMarked
package org.yiwang.notifications.messages;

import org.jspecify.annotations.NullMarked;
