/** Following a case without signing in, by its number and the code of its receipt. */
@NullMarked
package org.yiwang.cases.tracking;

import org.jspecify.annotations.NullMarked;
