/** What happens to a case, as it happens. */
@NullMarked
package org.yiwang.cases.live;

import org.jspecify.annotations.NullMarked;
