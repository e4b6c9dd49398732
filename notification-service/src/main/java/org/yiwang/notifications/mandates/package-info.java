/** The copy of mandates, by which an agent is told what happens to the cases of others. */
@NullMarked
package org.yiwang.notifications.mandates;

import org.jspecify.annotations.NullMarked;
