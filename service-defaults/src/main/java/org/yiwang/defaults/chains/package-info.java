/** What links the rows of a chain. */
@NullMarked
package org.yiwang.defaults.chains;

import org.jspecify.annotations.NullMarked;
