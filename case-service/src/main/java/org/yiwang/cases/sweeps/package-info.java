/** What happens to limits by the passing of time alone: effects of the law, and alerts. */
@NullMarked
package org.yiwang.cases.sweeps;

import org.jspecify.annotations.NullMarked;
