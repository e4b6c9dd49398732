/** How long cases are kept, and their destruction after that. */
@NullMarked
package org.yiwang.cases.retention;

import org.jspecify.annotations.NullMarked;
