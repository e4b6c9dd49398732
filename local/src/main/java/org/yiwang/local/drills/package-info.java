/** Breaking parts on purpose and counting what is lost: nothing may be. */
@NullMarked
package org.yiwang.local.drills;

import org.jspecify.annotations.NullMarked;
