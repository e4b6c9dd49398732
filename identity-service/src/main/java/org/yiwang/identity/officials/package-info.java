/** Officials, and which of them an administrator may see. */
@NullMarked
package org.yiwang.identity.officials;

import org.jspecify.annotations.NullMarked;
