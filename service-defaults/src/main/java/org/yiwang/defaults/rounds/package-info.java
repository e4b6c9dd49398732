/** Work done again and again outside the event loops. */
@NullMarked
package org.yiwang.defaults.rounds;

import org.jspecify.annotations.NullMarked;
