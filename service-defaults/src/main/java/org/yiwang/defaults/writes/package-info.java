/** Writes that a hanging-up client cannot cut short. */
@NullMarked
package org.yiwang.defaults.writes;

import org.jspecify.annotations.NullMarked;
