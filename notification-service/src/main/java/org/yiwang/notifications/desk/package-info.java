/** What happens to cases, told to the officials whom it concerns: each has an inbox at the desk. */
@NullMarked
package org.yiwang.notifications.desk;

import org.jspecify.annotations.NullMarked;
