/** Who was shown what of whom: all services tell it here, and everybody reads what concerns himself. */
@NullMarked
package org.yiwang.identity.accesses;

import org.jspecify.annotations.NullMarked;
