/** The commands of {@code ./suite}. */
@NullMarked
package org.yiwang.local.launcher;

import org.jspecify.annotations.NullMarked;
