/** Who someone is and may act for. */
@NullMarked
package org.yiwang.identity;

import org.jspecify.annotations.NullMarked;
