/** Messages that are also sent by e-mail: each until it is taken or given up, shared among all replicas. */
@NullMarked
package org.yiwang.notifications.letters;

import org.jspecify.annotations.NullMarked;
