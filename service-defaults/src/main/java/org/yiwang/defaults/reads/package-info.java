/** Reads that hold no connection longer than they take. */
@NullMarked
package org.yiwang.defaults.reads;

import org.jspecify.annotations.NullMarked;
