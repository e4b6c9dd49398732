/** What happens to cases, and whom it is told. */
@NullMarked
package org.yiwang.notifications.cases;

import org.jspecify.annotations.NullMarked;
